#include <yaml.h>

#include "library_versions.h"

const char *portfolio_library_version(void)
{
	return yaml_get_version_string();
}
