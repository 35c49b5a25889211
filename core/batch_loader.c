#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch_inside.h"
#include "wall.h"

struct loader {
	const struct batch_options *options;
	struct pack *pack;
	int control;
	volatile int *running;
	pid_t *workers; /* one for each slot; 0: none */
};

static bool tell(const struct loader *loader, const struct error *error)
{
	struct buffer out = {0};
	size_t frame = wire_begin_frame(&out);
	batch_tell(&out, loader->pack, &loader->options->request, error);
	wire_end_frame(&out, frame);
	bool told = wire_send(loader->control, out.at, out.length);
	buffer_free(&out);
	return told && loader->pack;
}

/* Workers ---------------------------------------------------------------------------------------------------------- */

/* Ends this process when its parent does. */
static void follow_parent(pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(0);
}

static uint32_t end_worker(struct loader *loader, uint32_t slot)
{
	int status = 0;
	if (loader->workers[slot] == 0)
		return 0;
	kill(loader->workers[slot], SIGKILL);
	waitpid(loader->workers[slot], &status, 0);
	loader->workers[slot] = 0;
	return (uint32_t)status;
}

static uint32_t start_worker(struct loader *loader, uint32_t slot, int socket)
{
	end_worker(loader, slot);
	loader->running[slot] = 0;
	pid_t parent = getpid();
	pid_t worker = fork();
	if (worker == 0) {
		follow_parent(parent);
		close(loader->control);
		batch_work(loader->pack, loader->options, socket, &loader->running[slot]);
	}
	loader->workers[slot] = worker > 0 ? worker : 0;
	return (uint32_t)loader->workers[slot];
}

/* A script that gets out of the sandbox while it is loaded finds the rules and nothing else. */
static void drop_what_is_not_needed(const struct pack_source *source)
{
	struct arena *arena = arena_new();
	const char *const folders[] = {arena_print(arena, "%s/rules", source->home),
	                               arena_print(arena, "%s/awarding-bodies", source->home), source->centre};
	wall_raise(WALL_LOADING, &(struct wall_needs){.folders = folders, .folder_count = source->centre ? 3 : 2});
	arena_free(arena);
}

static bool load(struct loader *loader)
{
	struct error error = {0};
	struct pack_source source = loader->options->source;
	source.judging = true;
	drop_what_is_not_needed(&source);
	loader->pack = pack_load(&source, &loader->options->limits, &error);
	if (loader->pack)
		sandbox_tidy(loader->pack->sandbox);
	return tell(loader, &error);
}

static bool obey(struct loader *loader, uint32_t slot, int socket)
{
	if (slot == ORDER_LOAD)
		return !loader->pack && load(loader);
	if (slot >= loader->options->jobs || (socket >= 0 && !loader->pack))
		return false;
	uint32_t answer = socket >= 0 ? start_worker(loader, slot, socket) : end_worker(loader, slot);
	if (socket >= 0)
		close(socket);
	return wire_send_order(loader->control, answer, -1);
}

static void serve(struct loader *loader)
{
	uint32_t slot;
	int socket;
	bool going = true;
	while (going && wire_receive_order(loader->control, &slot, &socket))
		going = obey(loader, slot, socket);
	for (slot = 0; slot < loader->options->jobs; slot++)
		end_worker(loader, slot);
}

/* Standard input is the supervisor's alone. */
static void leave_standard_input(void)
{
	int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
	if (nothing < 0)
		return;
	dup2(nothing, STDIN_FILENO);
	if (nothing != STDIN_FILENO)
		close(nothing);
}

_Noreturn void batch_load(const struct batch_options *options, int control, volatile int *running)
{
	struct loader loader = {.options = options, .control = control};
	loader.running = running;
	leave_standard_input();
	loader.workers = memory_take(options->jobs, sizeof *loader.workers);
	serve(&loader);
	_exit(0); /* all that it holds goes with the process */
}
