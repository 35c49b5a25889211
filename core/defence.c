#include "defence.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[] = {
#define DEFENCE(name, NAME, says) #name,
	DEFENCES(DEFENCE)
#undef DEFENCE
};

enum { COUNT = sizeof names / sizeof *names };

const char *defence_name(int number)
{
	return number < COUNT ? names[number] : NULL;
}

#ifdef ASSAY_DEFENCES_DOWN

static bool is_named(const char *name)
{
	const char *down = getenv("ASSAY_DOWN");
	size_t length = strlen(name);
	while (down && *down) {
		size_t span = strcspn(down, ",");
		if (span == length && strncmp(down, name, span) == 0)
			return true;
		down += span + (down[span] == ',');
	}
	return false;
}

static bool is_budget(enum defence defence)
{
	return defence == DEFENCE_STEPS || defence == DEFENCE_MEMORY || defence == DEFENCE_WALL ||
	       defence == DEFENCE_LOAD_TIME;
}

bool defence_is_up(enum defence defence)
{
	return !is_named(names[defence]) && !(is_budget(defence) && is_named("budgets"));
}

const char *defence_note(void)
{
#define DEFENCE(name, NAME, says) " " #name
	return "defences that ASSAY_DOWN takes down, for tests alone:" DEFENCES(DEFENCE) "\n";
#undef DEFENCE
}

#elif defined ASSAY_WITHOUT_BUDGETS

const char *defence_note(void)
{
	return "defences: without budgets; for benches alone\n";
}

#else

const char *defence_note(void)
{
	return "";
}

#endif
