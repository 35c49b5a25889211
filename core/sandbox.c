#include "sandbox.h"

#include <lauxlib.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "defence.h"
#include "pool.h"
#include "sandbox_place.h"
#include "sandbox_words.h"

enum {
	DEFAULT_MEMORY = 64 << 20,
	DEFAULT_LOAD_MEMORY = 64 << 20,
	DEFAULT_SCRIPT_BYTES = 128 << 10,
	DEFAULT_STEPS = 20 * 1000 * 1000,
	STEPS_PER_HOOK = 1000,
	/* A call is slow, and counted, long before a fast machine could have made DEFAULT_STEPS: else the machine would
	 * decide which calls are stopped. */
	TICK_NANOSECONDS = 4 * 1000 * 1000, /* of processor time */
	SLOW_TICKS = 1,
	/* What Lua holds may grow to so many per cent of what is in use before the garbage is collected: a portfolio leaves
	 * little, and each collection goes through all scripts. Where the budget ends sooner, Lua collects by itself. */
	GARBAGE_PER_CENT = 500,
	RUNS = 2,               /* that a slow call may take: what C functions took for the first one is there still */
	DEEP = 20000,           /* calls in each other, that only a call of itself makes */
	BLOATED = 2,            /* the part of the budget that may be held on to */
	LONGEST_MESSAGE = 1200, /* bytes of what a script raises; place and sentence have room for less */
	/* More than a machine makes until a call is found slow: two in a nanosecond. */
	UNSEEN_STEPS = 2 * (SLOW_TICKS + 1) * TICK_NANOSECONDS,
};

struct sandbox {
	lua_State *lua;
	struct sandbox_limits limits;
	struct pool *pool;
	size_t used;
	size_t memory_cap;
	size_t sealed_at;          /* bytes used when it was sealed */
	const struct arena *arena; /* that C functions take from for scripts */
	size_t given;              /* of it, when the call began */
	size_t given_before;       /* of it, to calls that keep something, since it is counted */
	bool keeps;                /* the call that runs is such a one */
	bool deep;                 /* calls stood DEEP in each other when memory was refused: they took it */
	bool capped; /* scripts run, or are compiled: what the program itself puts into the state is never refused */
	long steps_left;
	uint64_t steps_made; /* by all calls that were counted from their start */
	bool sealed;
	bool trusted; /* calls before it is sealed are not counted */
	bool tidy;    /* nothing has run or was loaded since the garbage was collected */
	bool counted; /* the call that runs is counted exactly */
	bool watched; /* it is slow, and counted from where that was seen */
	timer_t clock;
	bool has_clock;
	volatile sig_atomic_t running; /* a number that each call changes; 0 while none runs */
	volatile sig_atomic_t seen;
	volatile sig_atomic_t ticks;
	int next_run;
	char stop_file[512]; /* where it was stopped for its steps; line 0: it is not known */
	int stop_line;
	struct sandbox_file *files;  /* that messages may name, and take care to */
	struct sandbox_lines *lines; /* where lines that run are noted; NULL: nowhere */
};

/* The addresses of these are error values of the sandbox's own. */
static const char too_slow = 's', too_many_steps = 'n', too_much_memory = 'm';

struct sandbox_limits sandbox_default_limits(void)
{
	return (struct sandbox_limits){DEFAULT_MEMORY, DEFAULT_LOAD_MEMORY, DEFAULT_SCRIPT_BYTES, DEFAULT_STEPS};
}

/* What a block of so many bytes takes from the heap, with what the system needs to know of it. */
static size_t taken_for(size_t bytes)
{
	return bytes ? (bytes + sizeof(size_t) + 15) / 16 * 16 : 0;
}

/* Cold: where it stands by itself, others need no room for what it asks Lua. */
__attribute__((cold, noinline)) static void *refuse(struct sandbox *sandbox)
{
	sandbox->deep = sandbox->deep || (sandbox->lua && lua_getstack(sandbox->lua, DEEP, &(lua_Debug){0}));
	return NULL;
}

/* Lua comes here for each thing that it makes and gives back. */
static void *allocate(void *data, void *block, size_t old_size, size_t new_size)
{
	struct sandbox *sandbox = data;
	size_t held = block ? old_size : 0, used = sandbox->used - taken_for(held);
	if (new_size == 0) {
		sandbox->used = used;
		if (block)
			pool_give_back(sandbox->pool, block, held);
		return NULL;
	}
	used += taken_for(new_size);
	if (sandbox->capped && used > sandbox->memory_cap && new_size > held)
		return refuse(sandbox);
	void *resized = block ? pool_resize(sandbox->pool, block, held, new_size) : pool_take(sandbox->pool, new_size);
	if (!resized) /* it is the machine that has none: no rule is to blame */
		memory_end();
	sandbox->used = used;
	return resized;
}

static struct sandbox *sandbox_of(lua_State *lua)
{
	void *data;
	lua_getallocf(lua, &data);
	return data;
}

/* A call that stops here is told at the line that it had come to. */
static void note_stop(struct sandbox *sandbox)
{
	lua_Debug debug;
	sandbox->stop_line = 0;
	if (sandbox_find_script(sandbox->lua, &debug) < 0)
		return;
	sandbox->stop_line = debug.currentline;
	snprintf(sandbox->stop_file, sizeof sandbox->stop_file, "%s", debug.source + 1);
}

static void raise_mark(lua_State *lua, const char *mark)
{
	note_stop(sandbox_of(lua));
	lua_sethook(lua, NULL, 0, 0);
	lua_pushlightuserdata(lua, (void *)(uintptr_t)mark);
	lua_error(lua);
}

static size_t given_so_far(const struct sandbox *sandbox)
{
	return sandbox->arena ? arena_bytes(sandbox->arena) : 0;
}

size_t sandbox_given(const struct sandbox *sandbox)
{
	return given_so_far(sandbox) - sandbox->given;
}

void sandbox_count_arena(struct sandbox *sandbox, const struct arena *arena)
{
	sandbox->arena = arena;
	sandbox->given_before = 0;
	sandbox->given = given_so_far(sandbox);
}

void sandbox_check_room(lua_State *lua, size_t bytes)
{
	struct sandbox *sandbox = sandbox_of(lua);
	size_t most = (sandbox->sealed ? sandbox->limits.memory : sandbox->limits.load_memory) / RUNS;
	size_t given = given_so_far(sandbox) - sandbox->given + (sandbox->keeps ? sandbox->given_before : 0);
	if (sandbox->running && (given > most || bytes > most - given))
		raise_mark(lua, &too_much_memory);
}

void sandbox_check_arena(lua_State *lua)
{
	sandbox_check_room(lua, 0);
}

static void note_line(struct sandbox *sandbox, lua_Debug *debug)
{
	lua_getinfo(sandbox->lua, "S", debug);
	if (sandbox->lines && debug->source[0] == '@')
		sandbox_lines_add(sandbox->lines, debug->source + 1, debug->currentline);
}

static void count_steps(lua_State *lua, lua_Debug *debug)
{
	struct sandbox *sandbox = sandbox_of(lua);
	if (debug->event == LUA_HOOKLINE) {
		note_line(sandbox, debug);
		return;
	}
	sandbox->steps_left -= STEPS_PER_HOOK;
	if (sandbox->steps_left < 0)
		raise_mark(lua, &too_many_steps);
}

/* A slow call may go on as long as it can't have made too many steps; then it is to be counted from its start. */
static void count_rest(lua_State *lua, lua_Debug *unused)
{
	(void)unused;
	struct sandbox *sandbox = sandbox_of(lua);
	sandbox->steps_left -= STEPS_PER_HOOK;
	if (sandbox->steps_left < 0)
		raise_mark(lua, &too_slow);
}

static void watch_slow(lua_State *lua, lua_Debug *unused)
{
	(void)unused;
	struct sandbox *sandbox = sandbox_of(lua);
	sandbox->watched = true;
	sandbox->steps_left = sandbox->limits.steps - UNSEEN_STEPS;
	lua_sethook(lua, count_rest, LUA_MASKCOUNT, STEPS_PER_HOOK);
}

/* On the processor's clock: a call that is still the same after SLOW_TICKS is watched from its next instruction on. */
static void tick(int number, siginfo_t *info, void *context)
{
	(void)number;
	(void)context;
	struct sandbox *sandbox = info->si_value.sival_ptr;
	if (!sandbox || !sandbox->running || sandbox->counted || sandbox->watched)
		return;
	sandbox->ticks = sandbox->running == sandbox->seen ? sandbox->ticks + 1 : 0;
	sandbox->seen = sandbox->running;
	if (sandbox->ticks >= SLOW_TICKS)
		lua_sethook(sandbox->lua, watch_slow, LUA_MASKCOUNT, 1);
}

static void start_clock(struct sandbox *sandbox)
{
	struct sigaction action = {.sa_sigaction = tick, .sa_flags = SA_SIGINFO | SA_RESTART};
	sigemptyset(&action.sa_mask);
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGVTALRM};
	event.sigev_value.sival_ptr = sandbox;
	struct timespec every = {.tv_nsec = TICK_NANOSECONDS};
	struct itimerspec period = {every, every};
	sandbox->has_clock = sigaction(SIGVTALRM, &action, NULL) == 0 &&
	                     timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &sandbox->clock) == 0 &&
	                     timer_settime(sandbox->clock, 0, &period, NULL) == 0;
}

static void take_down_budgets(struct sandbox_limits *limits)
{
	if (!defence_is_up(DEFENCE_MEMORY))
		limits->memory = limits->load_memory = SIZE_MAX / 4;
	if (!defence_is_up(DEFENCE_STEPS))
		limits->steps = LONG_MAX;
}

struct sandbox *sandbox_new(const struct sandbox_limits *limits)
{
	struct sandbox *sandbox = memory_take(1, sizeof *sandbox);
	sandbox->limits = *limits;
	take_down_budgets(&sandbox->limits);
	sandbox->memory_cap = sandbox->limits.load_memory;
	sandbox->capped = true;
	sandbox->pool = pool_new();
	if (!sandbox->pool)
		memory_end();
	sandbox->lua = lua_newstate(allocate, sandbox);
	if (!sandbox->lua) {
		pool_free(sandbox->pool);
		free(sandbox);
		return NULL;
	}
	sandbox->capped = false;
	lua_gc(sandbox->lua, LUA_GCINC, GARBAGE_PER_CENT, 0, 0);
	return sandbox;
}

void sandbox_free(struct sandbox *sandbox)
{
	if (!sandbox)
		return;
	if (sandbox->has_clock)
		timer_delete(sandbox->clock);
	lua_close(sandbox->lua);
	pool_free(sandbox->pool);
	sandbox_forget_files(sandbox->files);
	free(sandbox);
}

void sandbox_know_file(struct sandbox *sandbox, const char *file)
{
	sandbox_add_file(&sandbox->files, file);
}

lua_State *sandbox_state(struct sandbox *sandbox)
{
	return sandbox->lua;
}

void sandbox_tidy(struct sandbox *sandbox)
{
	if (!sandbox->tidy)
		lua_gc(sandbox->lua, LUA_GCCOLLECT);
	sandbox->tidy = true;
}

void sandbox_seal(struct sandbox *sandbox)
{
	sandbox_tidy(sandbox);
	if (!sandbox->sealed)
		pool_start_afresh(sandbox->pool);
	sandbox->sealed_at = sandbox->used;
	sandbox->memory_cap = sandbox->used + sandbox->limits.memory;
	sandbox->sealed = true;
	if (!sandbox->has_clock && defence_is_up(DEFENCE_STEPS))
		start_clock(sandbox);
}

bool sandbox_is_sealed(const struct sandbox *sandbox)
{
	return sandbox->sealed;
}

bool sandbox_is_bloated(struct sandbox *sandbox)
{
	size_t much = sandbox->sealed_at + sandbox->limits.memory / BLOATED;
	if (sandbox->used > much)
		sandbox_tidy(sandbox);
	return sandbox->used > much;
}

/* A script in two pieces, one after the other. */
struct pieces {
	struct text at[2];
	int read;
};

static const char *next_piece(lua_State *lua, void *data, size_t *length)
{
	struct pieces *pieces = data;
	(void)lua;
	while (pieces->read < 2) {
		struct text piece = pieces->at[pieces->read++];
		*length = piece.length;
		if (piece.length)
			return piece.at;
	}
	*length = 0;
	return NULL;
}

static int load(lua_State *lua, const char *head, const char *name, struct text script)
{
	struct pieces pieces = {{text_of(head), script}, 0};
	struct sandbox *sandbox = sandbox_of(lua);
	bool capped = sandbox->capped;
	sandbox->capped = true;
	int status = lua_load(lua, next_piece, &pieces, name, defence_is_up(DEFENCE_TEXT_ONLY) ? "t" : "bt");
	sandbox->capped = capped;
	return status;
}

bool sandbox_load(struct sandbox *sandbox, const char *head, const char *file, const char *bytes, size_t length,
                  struct error *error)
{
	if (length > sandbox->limits.script_bytes && defence_is_up(DEFENCE_SCRIPT_BYTES))
		return error_at(error, (struct place){file, 1, 1},
		                "the script has %zu bytes; %zu are allowed: split it", length,
		                sandbox->limits.script_bytes);
	struct buffer name = {0};
	buffer_print(&name, "@%s", file);
	sandbox->tidy = false;
	int status = load(sandbox->lua, head, name.at, (struct text){bytes, length});
	/* The script's own mistake is told as it stands there, by a name that Lua does not shorten. */
	if (status != LUA_OK) {
		lua_pop(sandbox->lua, 1);
		status = load(sandbox->lua, "", "@script", (struct text){bytes, length});
	}
	buffer_free(&name);
	if (status == LUA_OK)
		return true;
	struct error inside = {0};
	sandbox_error(sandbox, &inside);
	return error_at(error, (struct place){file, inside.line, 1}, "%s", inside.sentence);
}

static int add_code(lua_State *lua, const void *bytes, size_t length, void *out)
{
	(void)lua;
	buffer_add(out, bytes, length);
	return 0;
}

void sandbox_dump(struct sandbox *sandbox, struct buffer *out)
{
	lua_dump(sandbox->lua, add_code, out, false);
}

bool sandbox_load_code(struct sandbox *sandbox, struct text code)
{
	sandbox->tidy = false;
	if (luaL_loadbufferx(sandbox->lua, code.at, code.length, "=shipped", "b") == LUA_OK)
		return true;
	lua_pop(sandbox->lua, 1);
	return false;
}

/* The one message handler: texts and the program's own marks stay, anything else becomes a text without address. */
static int handle_message(lua_State *lua)
{
	if (!defence_is_up(DEFENCE_MESSAGES))
		return 1;
	if (lua_type(lua, 1) == LUA_TSTRING)
		sandbox_push_message(sandbox_of(lua)->files, lua, lua_tostring(lua, 1));
	else if (lua_type(lua, 1) != LUA_TLIGHTUSERDATA)
		sandbox_push_message(
			sandbox_of(lua)->files, lua,
			lua_pushfstring(lua, "error(…) wants a sentence, but was given a %s", luaL_typename(lua, 1)));
	return 1;
}

static bool is_mark(lua_State *lua, const char *mark)
{
	return lua_islightuserdata(lua, -1) && lua_touserdata(lua, -1) == (const void *)mark;
}

/* Calls may stand in each other (a script that is loaded asks for another one): who watches the outer one goes on. */
static int run(struct sandbox *sandbox, int arguments, int results)
{
	lua_State *lua = sandbox->lua;
	int handler = lua_gettop(lua) - arguments;
	sig_atomic_t outer = sandbox->running;
	bool outer_watched = sandbox->watched;
	long outer_left = sandbox->steps_left;
	lua_pushcfunction(lua, handle_message);
	lua_insert(lua, handler);
	sandbox->next_run = sandbox->next_run == 1000000 ? 1 : sandbox->next_run + 1;
	sandbox->watched = false;
	sandbox->running = sandbox->next_run;
	bool capped = sandbox->capped;
	sandbox->capped = true;
	if (!outer)
		sandbox->given = given_so_far(sandbox);
	sandbox->deep = false;
	int status = lua_pcall(lua, arguments, results, handler);
	sandbox->capped = capped;
	sandbox->running = outer;
	sandbox->watched = outer_watched;
	if (outer_watched && sandbox->steps_left > outer_left)
		sandbox->steps_left = outer_left;
	if (outer_watched)
		lua_sethook(lua, count_rest, LUA_MASKCOUNT, STEPS_PER_HOOK);
	else if (lua_gethook(lua))
		lua_sethook(lua, NULL, 0, 0);
	lua_remove(lua, handler);
	return status;
}

static void count_from_now(struct sandbox *sandbox)
{
	int count = defence_is_up(DEFENCE_STEPS) ? LUA_MASKCOUNT : 0;
	lua_sethook(sandbox->lua, count_steps, count | (sandbox->lines ? LUA_MASKLINE : 0), STEPS_PER_HOOK);
}

uint64_t sandbox_steps(const struct sandbox *sandbox)
{
	return sandbox->steps_made;
}

void sandbox_note_lines(struct sandbox *sandbox, struct sandbox_lines *lines)
{
	sandbox->lines = lines;
}

static int run_counted(struct sandbox *sandbox, int arguments, int results)
{
	bool outer = sandbox->counted;
	long left = sandbox->steps_left;
	sandbox->counted = true;
	sandbox->steps_left = sandbox->limits.steps;
	count_from_now(sandbox);
	int status = run(sandbox, arguments, results);
	sandbox->steps_made += (uint64_t)(sandbox->limits.steps - sandbox->steps_left);
	sandbox->counted = outer;
	sandbox->steps_left = left;
	return status;
}

void sandbox_trust(struct sandbox *sandbox)
{
	sandbox->trusted = !sandbox->sealed && sandbox->limits.steps >= DEFAULT_STEPS;
	if (sandbox->trusted)
		lua_gc(sandbox->lua, LUA_GCSTOP); /* it is collected once, when all is loaded */
}

void sandbox_distrust(struct sandbox *sandbox)
{
	bool uncounted = sandbox->trusted && sandbox->running && !sandbox->counted;
	sandbox->trusted = false;
	lua_gc(sandbox->lua, LUA_GCRESTART);
	if (!uncounted)
		return;
	sandbox->counted = true;
	sandbox->steps_left = sandbox->limits.steps;
	count_from_now(sandbox);
}

bool sandbox_is_trusted(const struct sandbox *sandbox)
{
	return sandbox->trusted;
}

/* Where trust ended in this call, the one around it, which is not counted either, is from here on. */
static int run_trusted(struct sandbox *sandbox, int arguments, int results)
{
	int status = run(sandbox, arguments, results);
	sandbox->counted = !sandbox->trusted && sandbox->running;
	return status;
}

/* What a call is made of is kept, for it may have to be made again. */
static int run_sealed(struct sandbox *sandbox, int arguments, int results)
{
	lua_State *lua = sandbox->lua;
	int base = lua_gettop(lua) - arguments;
	luaL_checkstack(lua, arguments + 4, NULL);
	for (int i = 0; i <= arguments; i++)
		lua_pushvalue(lua, base + i);
	int status = run(sandbox, arguments, results);
	if (status != LUA_OK && is_mark(lua, &too_slow)) {
		lua_pop(lua, 1);
		return run_counted(sandbox, arguments, results);
	}
	int given = status == LUA_OK ? results : 1;
	lua_rotate(lua, base, given); /* before what was called with, which goes */
	lua_settop(lua, base + given - 1);
	return status;
}

static enum sandbox_end end_call(struct sandbox *sandbox, int status)
{
	lua_State *lua = sandbox->lua;
	if (sandbox->counted)
		count_from_now(sandbox);
	if (status == LUA_OK)
		return SANDBOX_DONE;
	bool room = status != LUA_ERRMEM && is_mark(lua, &too_much_memory);
	if (status != LUA_ERRMEM && !room && !is_mark(lua, &too_many_steps))
		return SANDBOX_ERROR;
	lua_pop(lua, 1);
	lua_gc(lua, LUA_GCCOLLECT);
	return status == LUA_ERRMEM ? SANDBOX_MEMORY : room ? SANDBOX_ROOM : SANDBOX_STEPS;
}

enum sandbox_end sandbox_call(struct sandbox *sandbox, int arguments, int results)
{
	sandbox->tidy = false;
	if (sandbox->sealed)
		return end_call(sandbox, run_sealed(sandbox, arguments, results));
	if (sandbox->trusted && !sandbox->lines)
		return end_call(sandbox, run_trusted(sandbox, arguments, results));
	return end_call(sandbox, run_counted(sandbox, arguments, results));
}

enum sandbox_end sandbox_call_once(struct sandbox *sandbox, int arguments, int results)
{
	sandbox->tidy = false;
	sandbox->keeps = true;
	int status = run_counted(sandbox, arguments, results);
	sandbox->keeps = false;
	sandbox->given_before += given_so_far(sandbox) - sandbox->given;
	return end_call(sandbox, status);
}

bool sandbox_error(struct sandbox *sandbox, struct error *error)
{
	static const char silent[] = "the script failed without a message";
	struct buffer message = {0}, plain = {0};
	size_t length;
	const char *value = lua_tolstring(sandbox->lua, -1, &length);
	buffer_add_readable(&message, value ? value : silent, value ? length : strlen(silent), LONGEST_MESSAGE);
	lua_pop(sandbox->lua, 1);
	struct place place = {0};
	const char *sentence = message.at;
	sandbox_split_message(sandbox->files, message.at, &place, &sentence);
	sandbox_say_plainly(sentence, &plain);
	error_at(error, place, "%s", plain.at);
	buffer_free(&plain);
	buffer_free(&message);
	return false;
}

bool sandbox_limit_error(struct sandbox *sandbox, enum sandbox_end end, struct error *error)
{
	if (end == SANDBOX_MEMORY && sandbox->deep)
		return error_say(error, SANDBOX_ENDLESS_CALL);
	if (end != SANDBOX_STEPS)
		return error_say(error,
		                 "stopped: it needed more than %zu MiB of memory" SANDBOX_LOOK_FOR
		                 "a list or text that grows "
		                 "without end",
		                 (sandbox->sealed ? sandbox->limits.memory : sandbox->limits.load_memory) >> 20);
	return error_at(error, (struct place){sandbox->stop_line ? sandbox->stop_file : NULL, sandbox->stop_line, 1},
	                "stopped: it took more than %ld steps" SANDBOX_LOOK_FOR "a loop that never ends",
	                sandbox->limits.steps);
}
