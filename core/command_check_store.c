#include "command_check_inside.h"
#include "command_past.h"
#include "text_safe.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { COMMIT_MILLISECONDS = 1000 };

void check_lose_store(struct checking *check, const struct error *error)
{
	progress_clear(check->progress);
	status_complain(&check->status, STATUS_DATABASE, error);
	carrying_free(check->carrying);
	store_close(check->store);
	check->carrying = NULL;
	check->store = NULL;
}

/* Opening ---------------------------------------------------------------------------------------------------------- */

/* Why nothing may be saved, or NULL. */
static const char *why_unsaved(const struct request *request)
{
	if (request->set.count)
		return "this is a trial (--set), so nothing is saved";
	if (request->only.count || request->skip.count)
		return "nothing is saved, for with --only or --skip criteria are not fully judged";
	return NULL;
}

bool check_saves(const struct request *request)
{
	return !request->no_save && !why_unsaved(request);
}

static void open_store(struct checking *check)
{
	struct error error = {0};
	check->store = store_open(check->request->database, &error);
	if (!check->store)
		check_lose_store(check, &error);
}

void check_open_old_store(struct checking *check)
{
	struct stat status;
	if (check_saves(check->request) && stat(check->request->database, &status) == 0)
		open_store(check);
}

/* Packs ------------------------------------------------------------------------------------------------------------ */

/* What the loader told an earlier run of the same command and the same scripts. */
static bool believe(struct checking *check)
{
	unsigned char key[HASH_BYTES];
	struct text told;
	scripts_hash(check->scripts, check->store);
	carry_key(&check->setting, key);
	return store_told(check->store, key, &told) && batch_believe(check->batch, told);
}

static bool load(struct checking *check)
{
	struct error error = {0};
	if (batch_load_packs(check->batch, &error))
		return true;
	if (!stop_signal(&check->stop))
		request_refuse_batch(check->batch, &check->status, &error);
	return false;
}

bool check_load_packs(struct checking *check)
{
	const struct batch_packs *packs = batch_packs(check->batch);
	check->setting =
		(struct carry_setting){.options = &check->options, .packs = packs, .fresh = check->request->fresh};
	if (check_saves(check->request))
		check->setting.scripts = check->scripts = scripts_find(&check->options.source);
	check->believed = check->store && scripts_are_whole(check->scripts) && believe(check);
	if (!check->believed && !load(check))
		return false;
	if (check->scripts && !check->believed) {
		check->setting.unsure = !scripts_take(check->scripts, packs->layers, packs->layer_count) ||
		                        !scripts_are_whole(check->scripts);
		scripts_hash(check->scripts, NULL);
	}
	return request_heed_packs(check->batch, &check->status);
}

/* The run ---------------------------------------------------------------------------------------------------------- */

/* Two runs are the same command where they ask the same of the same paths, seen from the same folder. */
static void command_key(struct checking *check, unsigned char key[HASH_BYTES])
{
	struct buffer parts = {0};
	const char *folder = command_whole_path(check->arena, "");
	carry_key(&check->setting, key);
	buffer_add(&parts, key, HASH_BYTES);
	buffer_add(&parts, folder, strlen(folder) + 1);
	for (size_t i = 0; i < check->facts.paths.count; i++)
		buffer_add(&parts, check->facts.paths.at[i], strlen(check->facts.paths.at[i]) + 1);
	hash_digest(parts.at, parts.length, key);
	buffer_free(&parts);
}

static bool keep_told(struct checking *check, struct error *error)
{
	unsigned char key[HASH_BYTES];
	if (check->believed || check->setting.unsure)
		return true;
	scripts_note(check->scripts, check->store);
	carry_key(&check->setting, key);
	return store_keep_told(check->store, key, batch_told(check->batch), error);
}

/* All that is known before anything is judged, at once: to make one transaction safe costs the disk as much as many rows. */
static bool begin_run(struct checking *check, struct error *error)
{
	unsigned char key[HASH_BYTES];
	command_key(check, key);
	if (!store_begin_writing(check->store, error))
		return false;
	bool done =
		keep_told(check, error) && store_begin_run(check->store, &check->facts, key, &check->run, error) &&
		past_keep_asked(check->store, check->run.number, check->request, check->options.source.centre, error);
	return store_end_writing(check->store, done, error);
}

void check_begin_run(struct checking *check)
{
	struct error error = {0};
	if (!check->request->no_save && why_unsaved(check->request))
		request_remark(check->request, why_unsaved(check->request));
	if (!check_saves(check->request) || (!check->store && check->status == STATUS_DATABASE))
		return;
	if (!check->store)
		open_store(check);
	if (!check->store)
		return;
	if (!begin_run(check, &error)) {
		check_lose_store(check, &error);
		return;
	}
	check->commit_at = command_milliseconds() + COMMIT_MILLISECONDS;
	check->carrying = carrying_new(&check->setting, check->store, &check->found, check->learners);
	if (check->run.resumed)
		request_remark(check->request, arena_print(check->arena, "run %lld was not finished: it goes on",
		                                           (long long)check->run.number));
}

void check_keep(struct checking *check, const struct batch_given *judged, struct store_result *result)
{
	struct error error = {0};
	if (!check->carrying)
		return;
	if (!carrying_keep(check->carrying, check->run.number, judged, result, &error))
		check_lose_store(check, &error);
	else if (command_milliseconds() >= check->commit_at)
		check_rest(check);
}

void check_rest(struct checking *check)
{
	struct error error = {0};
	check->commit_at = command_milliseconds() + COMMIT_MILLISECONDS;
	if (check->store && !store_commit(check->store, &error))
		check_lose_store(check, &error);
}

static void say_what_was_kept(const struct checking *check)
{
	const struct request *request = check->request;
	size_t carried = carrying_count(check->carrying);
	if (carried)
		request_remark(request, arena_print(check->arena, "%zu of %zu portfolios unchanged, carried over",
		                                    carried, check->facts.portfolios));
	request_remark(request, arena_print(check->arena, "saved as run %lld in %s", (long long)check->run.number,
	                                    request->database));
}

static bool finish(struct checking *check, struct error *error)
{
	if (!store_begin_writing(check->store, error))
		return false;
	bool done = store_finish_run(check->store, check->run.number, &check->facts, error) &&
	            outputs_note(check->outputs, check->store, check->run.number, error);
	return store_end_writing(check->store, done, error);
}

void check_end_run(struct checking *check)
{
	struct error error = {0};
	if (!check->store)
		return;
	if (finish(check, &error))
		say_what_was_kept(check);
	else
		check_lose_store(check, &error);
}

void check_leave_run(const struct checking *check)
{
	if (check->store)
		text_print_safe(stderr,
		                "assay: what was judged is saved in %s as run %lld, which is not finished: the same "
		                "command goes on with it\n",
		                check->request->database, (long long)check->run.number);
}

void check_free_store(struct checking *check)
{
	carrying_free(check->carrying);
	store_close(check->store);
	scripts_free(check->scripts);
}
