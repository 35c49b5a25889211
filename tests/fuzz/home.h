/* A home for targets that load packs: that of the lists of mistakes (tests/cli/mistakes.sh), which is the small one of the core's
 * tests and a little more, with room for a centre's folder in it. It is built once and goes when the program ends. */
#ifndef ASSAY_FUZZ_HOME_H
#define ASSAY_FUZZ_HOME_H

#include "pack.h"
#include "replay.h"

#define assert_non_null(is_there) check(is_there)
#define assert_int_equal(a, b) check((a) == (b))
#define assert_true(holds) check(holds)
#include "../core/small_home.h"

/* Tight, so that what never ends, ends soon. */
static const struct sandbox_limits tight_limits = {4 << 20, 16 << 20, 32 << 10, 200 * 1000};

/* libFuzzer has no place to keep anything from one input to the next. */
static struct home *shared_home;

static void remove_shared_home(void)
{
	home_free(shared_home);
}

static inline struct home *fuzz_home(void)
{
	static const char *const more[] = {"awarding-bodies/b/units/u.lua", "rules/structure.lua", "rules/traits.lua"};
	if (shared_home)
		return shared_home;
	shared_home = home_build();
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		home_copy(shared_home, ASSAY_HOME "/tests/mistakes/home", more[i]);
	atexit(remove_shared_home);
	return shared_home;
}

#endif
