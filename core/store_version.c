#include <sqlite3.h>

#include "library_versions.h"

const char *store_library_version(void)
{
	return sqlite3_libversion();
}
