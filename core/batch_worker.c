#include <malloc.h>
#include <unistd.h>

#include "batch_inside.h"
#include "defence.h"
#include "wall.h"

/* A worker has its socket and needs no more, but memory: for scripts, and for portfolios and results, which have limits of
 * their own. */
enum { LARGE = 256 << 10, ROOM = 512 << 20 };

static void drop_what_is_not_needed(const struct sandbox_limits *limits, int socket)
{
	struct wall_needs needs = {.socket = socket};
	if (defence_is_up(DEFENCE_MEMORY) && limits->memory < SIZE_MAX / 4)
		needs.memory = limits->load_memory + limits->memory + ROOM;
	mallopt(M_MMAP_THRESHOLD, LARGE);
	wall_raise(WALL_JUDGING, &needs);
}

struct task {
	const char *path;
	struct engine_request request;
	struct text bytes;
	struct buffer *unlooked;
};

static void read_without(struct wire *wire, struct arena *arena, struct engine_request *request)
{
	size_t count = wire_count(wire, 2 * sizeof(uint64_t));
	request->without = (struct strings){arena_array(arena, count, sizeof(char *)), count};
	request->without_why = (struct strings){arena_array(arena, count, sizeof(char *)), count};
	for (size_t i = 0; i < count; i++) {
		request->without.at[i] = wire_string(wire, arena);
		request->without_why.at[i] = wire_string(wire, arena);
	}
}

static bool read_task(struct wire *wire, struct arena *arena, struct task *task)
{
	task->path = wire_string(wire, arena);
	task->request.sha256 = wire_string(wire, arena);
	task->request.evidence = wire_string(wire, arena);
	task->request.unlooked = wire_number(wire) ? task->unlooked : NULL;
	read_without(wire, arena, &task->request);
	task->bytes = wire_bytes(wire);
	return !wire->failed && task->path;
}

static bool answer(int socket, struct pack *pack, const struct task *task, struct arena *arena, struct buffer *out)
{
	const struct result *result =
		engine_judge(pack, &task->request, arena, task->path, task->bytes.at, task->bytes.length);
	struct text unlooked = {task->unlooked->at, task->unlooked->length};
	buffer_clear(out);
	size_t frame = wire_begin_frame(out);
	wire_add_bytes(out, unlooked.at, unlooked.length);
	if (!unlooked.length)
		result_encode(result, out);
	wire_end_frame(out, frame);
	return wire_send(socket, out->at, out->length);
}

/* Tables whose values were put back stay as large as they became, and where they have gaps may count otherwise: a centre's
 * scripts meet each portfolio in a process that has judged none. Those that ship keep nothing. */
static bool leaves_traces(struct pack *pack)
{
	return pack->keeps || sandbox_is_bloated(pack->sandbox);
}

_Noreturn void batch_work(struct pack *pack, const struct batch_options *options, int socket, volatile int *running)
{
	struct buffer message = {0}, out = {0}, unlooked = {0};
	struct arena *arena = arena_new();
	bool going = true;
	sandbox_seal(pack->sandbox);
	drop_what_is_not_needed(&options->limits, socket);
	while (going && wire_receive(socket, &message)) {
		struct wire wire = {message.at, message.length, false};
		struct task task = {.request = options->request, .unlooked = &unlooked};
		buffer_clear(&unlooked);
		task.request.running = running;
		going = read_task(&wire, arena, &task) && answer(socket, pack, &task, arena, &out);
		arena_reset(arena);
		going = going && !leaves_traces(pack); /* else a new worker takes its place */
	}
	_exit(0); /* all that it holds goes with the process */
}
