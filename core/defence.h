/* The names of what stands between a script or a portfolio and harm, each at the place that does it. In the program they are
 * all up, and nothing at run time can take one down: asking costs nothing. Only a build with ASSAY_DEFENCES_DOWN, made to
 * prove that the tests of attacks rest on them (tests/hostile/defences) and never installed, takes those down that the
 * environment variable ASSAY_DOWN names: "text_only,steps"; "budgets" are steps, memory, wall and load_time. */
#ifndef ASSAY_DEFENCE_H
#define ASSAY_DEFENCE_H

#include <stdbool.h>

/* name in ASSAY_DOWN, name here, what it does */
#define DEFENCES(X)                                                                                                    \
	X(text_only, TEXT_ONLY, "scripts are text: no bytecode is loaded")                                             \
	X(script_bytes, SCRIPT_BYTES, "a script has so many bytes and no more")                                        \
	X(steps, STEPS, "a call makes so many steps and no more")                                                      \
	X(memory, MEMORY, "scripts hold so much memory and no more")                                                   \
	X(wall, WALL, "a worker that hangs is ended, and its rule left out")                                           \
	X(load_time, LOAD_TIME, "loading ends, or is ended")                                                           \
	X(names, NAMES, "scripts have a few functions of Lua's library and no others")                                 \
	X(methods, METHODS, "texts have no methods but these")                                                         \
	X(frozen, FROZEN, "what is given to scripts can't be changed by them")                                         \
	X(apart, APART, "a centre's scripts share no value with those that ship")                                      \
	X(sealed, SEALED, "what words of the grammar give back is nobody's to open or forge")                          \
	X(unseen, UNSEEN, "names and texts of a centre hold nothing that nobody sees")                                 \
	X(put_back, PUT_BACK, "what a script keeps is put back after each portfolio")                                  \
	X(records, RECORDS, "records are read only, and of one portfolio")                                             \
	X(order, ORDER, "what depends on a hash, a clock or an address has one order")                                 \
	X(addresses, ADDRESSES, "no address can be written")                                                           \
	X(messages, MESSAGES, "whatever a script raises becomes a sentence of bounded length")                         \
	X(answers, ANSWERS, "what a check gives back is looked at before it is believed")                              \
	X(terminal, TERMINAL, "texts can't drive a terminal")                                                          \
	X(pack_files, PACK_FILES, "packs are plain files of bounded size, and UTF-8")                                  \
	X(filter, FILTER, "workers may ask the system for little")                                                     \
	X(files, FILES, "workers open no file and no connection")

enum defence {
#define DEFENCE(name, NAME, says) DEFENCE_##NAME,
	DEFENCES(DEFENCE)
#undef DEFENCE
};

#ifdef ASSAY_DEFENCES_DOWN
bool defence_is_up(enum defence defence);
#elif defined ASSAY_WITHOUT_BUDGETS
/* A build of its own, too, and never installed: to see what budgets cost (make bench-sandbox). */
static inline bool defence_is_up(enum defence defence)
{
	return defence != DEFENCE_STEPS && defence != DEFENCE_MEMORY && defence != DEFENCE_WALL &&
	       defence != DEFENCE_LOAD_TIME;
}
#else
static inline bool defence_is_up(enum defence defence)
{
	(void)defence;
	return true;
}
#endif

/* The names of all, in their order; NULL after the last. */
const char *defence_name(int number);
/* What --version adds: empty but in a build whose defences can be taken down. */
const char *defence_note(void);

#endif
