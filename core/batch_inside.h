/* What the rooms of the batch share. batch.c starts and stops, batch_loader.c and batch_worker.c are the other
 * processes, batch_told.c is what the loader tells, batch_slot.c talks to one worker, batch_run.c keeps many portfolios
 * in order, batch_blame.c knows what became of workers and which rules are to blame. For nobody else. */
#ifndef ASSAY_BATCH_INSIDE_H
#define ASSAY_BATCH_INSIDE_H

#include <sys/types.h>

#include "batch.h"
#include "batch_wire.h"

/* The loader, in its own process: does what it is ordered to over `control`, until that ends. ORDER_LOAD, the first:
 * load the packs and tell of them. Else an order is a slot's number: with a socket, start a worker there (answered by its
 * process id, 0 for none); without, end it (answered by its wait status). `running` has an int for each slot. */
#define ORDER_LOAD UINT32_MAX
_Noreturn void batch_load(const struct batch_options *options, int control, volatile int *running);
/* What the loader tells, as a message: of the pack, or of why there is none. */
void batch_tell(struct buffer *out, const struct pack *pack, const struct engine_request *request,
                const struct error *error);
/* The same read again; false and `error` where it could not load, or says nothing sensible. */
struct batch_told {
	struct batch_packs packs;
	struct strings rules; /* names of the rules, in the order of their numbers, which start at 1 */
};
bool batch_read_told(struct text message, struct arena *arena, struct batch_told *told, struct error *error);
/* Who asks for what --only and --skip leave. The ids live as long as the pack, the list of them is to be freed. */
void batch_find_asking(const struct pack *pack, const struct engine_request *request, struct batch_asking *asking);
/* A sentence about the first unit or rule of the request that the pack does not have, or about nobody who asks, to be
 * freed; NULL if all is there. */
char *batch_find_refused(const struct pack *pack, const struct engine_request *request);

/* A worker: judges what comes over `socket` until it ends. `running` is told which rule runs. */
_Noreturn void batch_work(struct pack *pack, const struct batch_options *options, int socket, volatile int *running);

/* A rule that is asked no more of a portfolio, or in this run. */
struct left_out {
	int rule;
	struct buffer why;
};
/* A rule that hung, or a trait or measure. */
struct hang {
	int rule;
	int count;                /* of portfolios over which it did */
	struct buffer portfolios; /* as a list for people */
};
enum { MOST_WITHOUT = 3 }; /* rules of one portfolio: each has taken the whole time */

/* One portfolio on its way. */
enum job_state { JOB_WAITING, JOB_SENT, JOB_ANSWERED, JOB_FAILED, JOB_SPARED };
struct job {
	enum job_state state;
	const char *path;
	struct batch_file file;
	struct buffer answer;                  /* the encoded result */
	struct buffer sentence;                /* why it failed, or why it is to be tried again */
	int failures;                          /* workers that hung or died over it */
	int blamed;                            /* the number of the rule that ran then first; 0: none is known */
	struct left_out without[MOST_WITHOUT]; /* rules that it is judged without */
	size_t without_count;
	bool asked;            /* it was looked for evidence that a worker named */
	size_t judged_without; /* so many rules were left out of the whole run when it was sent */
};

enum { SLOT_DEPTH = 2 };
/* Room for one worker. The first job of the queue is the one that it judges. */
struct slot {
	int socket; /* -1: no worker */
	pid_t worker;
	struct buffer out;
	size_t sent; /* of `out` */
	struct buffer in;
	struct job *queue[SLOT_DEPTH];
	size_t queued;
	/* Only where something is queued: by batch_clock, when the worker is looked after, and when it is waited for no more;
	 * and the milliseconds of processor that it had used when it began. */
	int64_t deadline, latest, used;
};

struct batch {
	struct batch_options options;
	pid_t loader;
	int control;
	volatile int *running; /* shared by all processes, an int for each slot */
	struct slot *slots;
	struct arena *arena;
	struct buffer message; /* what the loader told, as it came */
	struct batch_told told;
	bool loaded;
	bool lost;  /* the loader ended by itself, or from outside */
	bool woken; /* `wake` can be read */
	struct hang *hangs;
	size_t hang_count;
	struct left_out *left_out;
	size_t left_out_count;
};

/* Whether the loader has something to say, or has ended. False where it takes longer than to load, or `wake` came. */
bool batch_wait_for_loader(const struct batch *batch);
/* Ends a loader that can't be relied on: no worker is started any more. */
void batch_lose_loader(struct batch *batch);

int64_t batch_clock(void); /* milliseconds that only ever grow */
/* Whether the batch is to stop; once it is, it stays so. */
bool batch_is_woken(struct batch *batch);
/* Starts a worker in an empty slot. */
bool batch_start_worker(struct batch *batch, struct slot *slot, struct error *error);
/* Ends the worker, forgets its queue, and gives its wait status, -1 where it is not known. An empty slot is fine. */
int batch_end_worker(struct batch *batch, struct slot *slot);
/* Puts the job into the queue, which has room, and starts to send it. */
void batch_give_job(struct batch *batch, struct slot *slot, struct job *job);
/* Sends and reads what can be without waiting; answered jobs leave the queue. False: the worker is gone. */
bool batch_talk(struct batch *batch, struct slot *slot);
/* Whether the worker has had its time for the first job of its queue. One that other processes keep from running has not,
 * though the clock says so: it gets the rest of its time, up to BATCH_MOST_WAITS times the whole. */
enum { BATCH_MOST_WAITS = 20 };
bool batch_has_hung(const struct batch *batch, struct slot *slot);
/* The clock went on while the whole machine slept. */
void batch_put_off(struct slot *slot, int64_t milliseconds);

/* What becomes of the job over which a worker hung, died or talked nonsense (`status` -1): it waits to be tried again, or
 * it has failed. `rule` ran at the time; 0: none is known. */
void batch_blame(const struct batch *batch, struct job *job, int rule, bool hung, int status);
/* Counts a rule over which a delivered job hung: the first (`number` 0), the second …; `*sentence` is one for people, which
 * lives as long as the batch, where that rule is left out of the run from now on; else NULL. False: there are no more. */
bool batch_count_hang(struct batch *batch, const struct job *job, size_t number, const char **sentence);
void batch_free_hangs(struct batch *batch);

#endif
