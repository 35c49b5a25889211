/* A Lua state with budgets: memory, steps, time. It holds scripts that nobody has to trust.
 * Text chunks only; what a script may reach is the environment it is given and nothing else.
 * Every entry into Lua goes through sandbox_call. */
#ifndef ASSAY_SANDBOX_H
#define ASSAY_SANDBOX_H

#include <lua.h>

#include "error.h"
#include "sandbox_lines.h"
#include "text.h"

struct sandbox_limits {
	size_t memory;       /* bytes on top of what the scripts themselves take once loaded */
	size_t load_memory;  /* bytes that loading may take */
	size_t script_bytes; /* of one file */
	long steps;          /* virtual machine instructions of one call */
};
struct sandbox_limits sandbox_default_limits(void);

enum sandbox_end {
	SANDBOX_DONE,
	SANDBOX_ERROR,  /* the script failed; the error value is on top of the stack */
	SANDBOX_STEPS,  /* stopped: too many steps */
	SANDBOX_MEMORY, /* stopped: too much memory */
	SANDBOX_ROOM,   /* stopped: too much of it by what C functions took for the script */
};

struct sandbox;
struct sandbox *sandbox_new(const struct sandbox_limits *limits);
void sandbox_free(struct sandbox *sandbox); /* NULL is fine */
lua_State *sandbox_state(struct sandbox *sandbox);

/* From now on calls are not counted before the sandbox is sealed: what they run is what ran within its budgets when the
 * program was built, and ends. It pays, for counting costs as much as Lua itself. Not where the budget is smaller than it was
 * then, nor where lines are noted. sandbox_distrust ends it, and counts from there on what is running. */
void sandbox_trust(struct sandbox *sandbox);
void sandbox_distrust(struct sandbox *sandbox);
bool sandbox_is_trusted(const struct sandbox *sandbox);

/* Throws away what loading left behind. A process that forks others to make the calls does it for all of them. */
void sandbox_tidy(struct sandbox *sandbox);

/* Loading is over: from now on the memory budget counts from here, and calls run without a hook until the
 * processor's clock says that one takes long; it is then watched, and made again under an exact count where it may have
 * made too many steps, so that a stop depends on the script alone and never on the machine. To be called in the process
 * that makes the calls. */
void sandbox_seal(struct sandbox *sandbox);
bool sandbox_is_sealed(const struct sandbox *sandbox);

/* From now on each line that runs is added to `lines`, under the name of its script; NULL: no longer. Slow, and only
 * before the sandbox is sealed: for `assay test`. */
void sandbox_note_lines(struct sandbox *sandbox, struct sandbox_lines *lines);

/* Compiles a script, text only, named `file` in messages, and leaves the chunk on the stack. `head` are words of the program's
 * own that stand before it on its first line; where the script can't follow them, it is compiled without.
 * False and `error` with file and line where it is no Lua. */
bool sandbox_load(struct sandbox *sandbox, const char *head, const char *file, const char *bytes, size_t length,
                  struct error *error);

/* What Lua compiled the chunk on top of the stack to, added to `out`, its lines and names with it; and such a chunk, left on
 * the stack. False, and nothing on it, where Lua takes it for none. Lua believes what it is given here: to be called with
 * what the program itself has in it (shipped.h), and never with a file. */
void sandbox_dump(struct sandbox *sandbox, struct buffer *out);
bool sandbox_load_code(struct sandbox *sandbox, struct text code);

/* What C functions take out of this arena for a script counts against the memory budget of its call, too, and of all calls of
 * sandbox_call_once together until it is told again; NULL: there is none. */
void sandbox_count_arena(struct sandbox *sandbox, const struct arena *arena);
/* What they took for the call that ended last. */
size_t sandbox_given(const struct sandbox *sandbox);
/* For these functions, when they have taken from it: does not return where it is too much. */
void sandbox_check_arena(lua_State *lua);
/* The same before they take so many bytes more. */
void sandbox_check_room(lua_State *lua, size_t bytes);
/* Whether scripts hold so much after a call that the next ones would have to go without: tables that were large stay large
 * when they are emptied. */
bool sandbox_is_bloated(struct sandbox *sandbox);

/* Calls the function below its arguments on the stack. On SANDBOX_DONE `results` values are on the stack in their
 * place; on SANDBOX_ERROR the one error value; else nothing. */
enum sandbox_end sandbox_call(struct sandbox *sandbox, int arguments, int results);
/* The same for a function that keeps something from call to call: it is counted exactly from its start, which is slower, and
 * never made again, however slow the machine is. */
enum sandbox_end sandbox_call_once(struct sandbox *sandbox, int arguments, int results);

/* The steps of all calls so far that were counted exactly, in thousands; for tests of what a call takes. */
uint64_t sandbox_steps(const struct sandbox *sandbox);

/* A file that messages may name: where its name has a colon, "unit:7: new.lua", it is known where the name ends. */
void sandbox_know_file(struct sandbox *sandbox, const char *file);
/* Fills `error` from the error value on top of the stack, and takes it off. A message that starts with
 * "file:line: " becomes place and sentence. Returns false. */
bool sandbox_error(struct sandbox *sandbox, struct error *error);
/* A sentence for an end other than SANDBOX_DONE and SANDBOX_ERROR: which limit, and its size; then, behind these words, what
 * to mend in the script. */
#define SANDBOX_LOOK_FOR "; look for "
bool sandbox_limit_error(struct sandbox *sandbox, enum sandbox_end end, struct error *error);

#endif
