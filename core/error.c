#include "error.h"

#include <stdarg.h>
#include <stdio.h>

static void fill(struct error *error, struct place place, const char *format, va_list values)
{
	if (!error || error->set)
		return;
	*error = (struct error){.set = true, .broken = error->broken, .line = place.line, .column = place.column};
	snprintf(error->file, sizeof error->file, "%s", place.file ? place.file : "");
	vsnprintf(error->sentence, sizeof error->sentence, format, values);
}

bool error_at(struct error *error, struct place place, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	fill(error, place, format, values);
	va_end(values);
	return false;
}

bool error_say(struct error *error, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	fill(error, (struct place){0}, format, values);
	va_end(values);
	return false;
}
