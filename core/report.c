#include "report.h"

#include <string.h>

static const struct report_format *const formats[] = {&report_text, &report_json, &report_jsonl, NULL};
static const char *const names[] = {"text", "json", "jsonl", NULL};

const struct report_format *report_named(const char *name)
{
	for (const struct report_format *const *format = formats; *format; format++)
		if (strcmp((*format)->name, name) == 0)
			return *format;
	return NULL;
}

const char *const *report_names(void)
{
	return names;
}
