/* What the rooms of the batch share. batch.c starts and stops, batch_loader.c and batch_worker.c are the other
 * processes, batch_slot.c talks to one worker, batch_run.c keeps many portfolios in order. For nobody else. */
#ifndef ASSAY_BATCH_INSIDE_H
#define ASSAY_BATCH_INSIDE_H

#include <sys/types.h>

#include "batch.h"
#include "batch_wire.h"

/* The loader, in its own process: loads the packs, tells of them over `control`, then starts and ends workers as it is
 * ordered to, until `control` ends. An order is a slot's number: with a socket, start a worker there (answered by its
 * process id, 0 for none); without, end it (answered by its wait status). `running` has an int for each slot. */
_Noreturn void batch_load(const struct batch_options *options, int control, volatile int *running);
/* What the loader tells first; false and `error` where it could not load, or says nothing sensible. */
struct batch_told {
	struct batch_packs packs;
	struct strings rules; /* names of the rules, in the order of their numbers, which start at 1 */
};
bool batch_read_told(const struct buffer *message, struct arena *arena, struct batch_told *told, struct error *error);
/* A sentence about the first unit or rule of the request that the pack does not have, to be freed; NULL if all is
 * there. */
char *batch_find_refused(const struct pack *pack, const struct engine_request *request);

/* A worker: judges what comes over `socket` until it ends. `running` is told which rule runs. */
_Noreturn void batch_work(struct pack *pack, const struct batch_options *options, int socket, volatile int *running);

/* One portfolio on its way. */
enum job_state { JOB_WAITING, JOB_SENT, JOB_ANSWERED, JOB_FAILED };
struct job {
	enum job_state state;
	const char *path;
	struct buffer bytes;    /* of the file */
	struct buffer answer;   /* the encoded result */
	struct buffer sentence; /* why it failed, or why it is judged without a rule */
	int failures;           /* workers that hung or died over it */
	int blamed;             /* the number of the rule that ran then; 0: none is known */
	bool without;           /* that rule is left out */
};

enum { SLOT_DEPTH = 2 };
/* Room for one worker. The first job of the queue is the one that it judges. */
struct slot {
	int socket; /* -1: no worker */
	struct buffer out;
	size_t sent; /* of `out` */
	struct buffer in;
	struct job *queue[SLOT_DEPTH];
	size_t queued;
	int64_t deadline; /* by batch_clock; only where something is queued */
};

struct batch {
	struct batch_options options;
	pid_t loader;
	int control;
	volatile int *running; /* shared by all processes, an int for each slot */
	struct slot *slots;
	struct arena *arena;
	struct batch_told told;
};

int64_t batch_clock(void); /* milliseconds that only ever grow */
/* Starts a worker in an empty slot. */
bool batch_start_worker(struct batch *batch, struct slot *slot, struct error *error);
/* Ends the worker, forgets its queue, and gives its wait status, -1 where it is not known. An empty slot is fine. */
int batch_end_worker(struct batch *batch, struct slot *slot);
/* Puts the job into the queue, which has room, and starts to send it. */
void batch_give_job(struct batch *batch, struct slot *slot, struct job *job);
/* Sends and reads what can be without waiting; answered jobs leave the queue. False: the worker is gone. */
bool batch_talk(struct batch *batch, struct slot *slot);

#endif
