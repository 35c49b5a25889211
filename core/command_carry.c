#include "command_carry.h"

#include <stdlib.h>
#include <string.h>

#include "command_program.h"
#include "library_versions.h"
#include "text_path.h"

/* A qualification and units, one a line, and the hash of all scripts that bear on them. */
struct rest {
	const char *names;
	unsigned char sha256[HASH_BYTES];
};

struct carrying {
	const struct carry_setting *setting;
	struct store *store;
	const struct found_paths *found;
	const struct learners *learners;
	unsigned char run[HASH_BYTES]; /* the key of what holds for the whole run */
	int64_t *results;              /* of each portfolio; 0: it is judged */
	size_t count;
	struct buffer parts, evidence, names, path, resting;
	struct rest *rests; /* what was hashed so far */
	size_t rest_count;
	const char *folder;
	struct arena *arena;
};

/* Keys ------------------------------------------------------------------------------------------------------------- */

static void add_string(struct buffer *out, const char *string)
{
	buffer_add(out, string, strlen(string) + 1);
}

static void add_strings(struct buffer *out, const struct strings *strings)
{
	buffer_print(out, "%zu", strings->count);
	buffer_add_char(out, '\0');
	for (size_t i = 0; i < strings->count; i++)
		add_string(out, strings->at[i]);
}

static void add_limits(struct buffer *out, const struct batch_options *options)
{
	const struct sandbox_limits *scripts = &options->limits;
	const struct portfolio_limits *portfolios = &options->request.limits;
	buffer_print(out, "%zu %zu %zu %ld %d %zu %zu %zu %zu %zu ", scripts->memory, scripts->load_memory,
	             scripts->script_bytes, scripts->steps, options->wall_seconds, portfolios->bytes, portfolios->depth,
	             portfolios->nodes, portfolios->alias_nodes, portfolios->scalar_bytes);
}

/* What holds for the whole run, but for the scripts. */
static void add_request(const struct carry_setting *setting, struct buffer *parts)
{
	const struct batch_options *options = setting->options;
	const struct engine_request *request = &options->request;
	program_add_identity(parts);
	add_string(parts, lua_library_version());
	add_string(parts, portfolio_library_version());
	buffer_print(parts, "%lld %d %d ", (long long)request->today, (int)request->stage, request->store_names);
	add_limits(parts, options);
	add_strings(parts, &request->units);
	add_strings(parts, &request->only);
	add_strings(parts, &request->skip);
	add_strings(parts, &options->source.set);
	add_string(parts, options->source.centre ? options->source.centre : "");
}

static void key_of_run(const struct carry_setting *setting,
                       void (*add_scripts)(const struct scripts *scripts, struct buffer *out),
                       unsigned char key[HASH_BYTES])
{
	struct buffer parts = {0};
	add_request(setting, &parts);
	add_scripts(setting->scripts, &parts);
	hash_digest(parts.at, parts.length, key);
	buffer_free(&parts);
}

void carry_key(const struct carry_setting *setting, unsigned char key[HASH_BYTES])
{
	key_of_run(setting, scripts_add_all, key);
}

static void add_parts(const struct scripts *scripts, const char *names, struct arena *arena, struct buffer *out)
{
	for (const char *id = names; *id; id += *id == '\n') {
		size_t length = strcspn(id, "\n");
		const char *copy = arena_text(arena, id, length).at;
		add_string(out, copy);
		scripts_add_part(scripts, copy, out);
		id += length;
	}
}

/* The hash of what bears on a qualification and some units, one a line; where there is none, of all scripts. */
static const unsigned char *hash_of_parts(struct carrying *carrying, const char *names)
{
	for (size_t i = 0; i < carrying->rest_count; i++)
		if (strcmp(carrying->rests[i].names, names) == 0)
			return carrying->rests[i].sha256;
	carrying->rests = memory_grow(carrying->rests, carrying->rest_count + 1, sizeof *carrying->rests);
	struct rest *rest = &carrying->rests[carrying->rest_count++];
	struct buffer *parts = &carrying->parts;
	buffer_clear(parts);
	rest->names = arena_string(carrying->arena, names);
	if (*names)
		add_parts(carrying->setting->scripts, names, carrying->arena, parts);
	else
		scripts_add_all(carrying->setting->scripts, parts);
	hash_digest(parts->at, parts->length, rest->sha256);
	return rest->sha256;
}

/* Waivers that may be this learner's: all that is said of them. */
static void add_waivers(const struct carrying *carrying, const char *learner, struct buffer *out)
{
	const struct batch_packs *packs = carrying->setting->packs;
	const char *number = learner ? strchr(learner, '\n') + 1 : "";
	for (size_t i = 0; i < packs->waiver_count; i++) {
		const struct waiver *waiver = &packs->waivers[i];
		const char *const texts[] = {waiver->learner, waiver->item,    waiver->unit,        waiver->criterion,
		                             waiver->rule,    waiver->because, waiver->approved_by, waiver->agreed_with,
		                             waiver->from,    waiver->till,    waiver->place};
		if (*waiver->learner && strcmp(waiver->learner, number) != 0)
			continue;
		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			add_string(out, texts[k] ? texts[k] : "");
	}
}

/* Assessors' answers about this learner's work. */
static void add_answers(const struct carrying *carrying, const char *learner, struct buffer *out)
{
	const struct policy_answers *all = carrying->setting->options->request.answers;
	size_t centre = learner ? strcspn(learner, "\n") : 0;
	if (!learner || !all || !all->count)
		return;
	struct policy_answers own =
		policy_answers_of(all, arena_text(carrying->arena, learner, centre).at, learner + centre + 1);
	for (size_t i = 0; i < own.count; i++) {
		const struct policy_answer *answer = &own.at[i];
		const char *const texts[] = {answer->question, answer->answer, answer->by, answer->on, answer->because};
		for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
			add_string(out, texts[k]);
	}
}

/* What a portfolio is, as far as it is known before it is judged, and what it was judged by. */
struct known {
	size_t number;
	const unsigned char *sha256;
	const char *evidence, *rests;
};

static void key_of(struct carrying *carrying, const struct known *known, unsigned char key[HASH_BYTES])
{
	struct buffer *parts = &carrying->parts;
	const unsigned char *rests = hash_of_parts(carrying, known->rests);
	const char *learner = carrying->found->looks[known->number].learner;
	buffer_clear(parts);
	buffer_add(parts, carrying->run, HASH_BYTES);
	buffer_add(parts, rests, HASH_BYTES);
	buffer_add(parts, known->sha256, HASH_BYTES);
	add_string(parts, carrying->found->files.at[known->number]);
	add_string(parts, known->evidence);
	add_waivers(carrying, learner, parts);
	add_answers(carrying, learner, parts);
	if (carrying->learners)
		learners_add_others(carrying->learners, learner, known->number, parts);
	hash_digest(parts->at, parts->length, key);
}

static const char *text_in(const struct buffer *buffer)
{
	return buffer->length ? buffer->at : "";
}

/* What the portfolio's evidence looks like now. Of one that was judged before it is known what a glance may pass over. */
static const char *evidence_of(struct carrying *carrying, const struct found_file *look, const struct batch_file *file)
{
	if (file && memcmp(file->sha256, look->known->sha256, HASH_BYTES) != 0)
		return text_in(&file->evidence);
	if (!file || look->evidence)
		return look->evidence;
	buffer_clear(&carrying->evidence);
	evidence_look(file->name.at, text_of(look->known->names), &carrying->evidence);
	return text_in(&carrying->evidence);
}

struct carrying *carrying_new(const struct carry_setting *setting, struct store *store, const struct found_paths *found,
                              const struct learners *learners)
{
	struct carrying *carrying = memory_take(1, sizeof *carrying);
	*carrying = (struct carrying){.setting = setting, .store = store, .found = found, .learners = learners};
	carrying->arena = arena_new();
	carrying->folder = path_written(carrying->arena, command_whole_path(carrying->arena, ""));
	carrying->results = memory_take(found->files.count, sizeof *carrying->results);
	key_of_run(setting, scripts_add_shared, carrying->run);
	return carrying;
}

void carrying_free(struct carrying *carrying)
{
	if (!carrying)
		return;
	buffer_free(&carrying->parts);
	buffer_free(&carrying->evidence);
	buffer_free(&carrying->names);
	buffer_free(&carrying->path);
	buffer_free(&carrying->resting);
	arena_free(carrying->arena);
	free(carrying->results);
	free(carrying->rests);
	free(carrying);
}

/* Noting what files look like -------------------------------------------------------------------------------------- */

static const char *whole_path(struct carrying *carrying, const char *path)
{
	buffer_clear(&carrying->path);
	if (*path != '/')
		buffer_add_string(&carrying->path, carrying->folder);
	buffer_add_string(&carrying->path, path);
	return carrying->path.at;
}

/* What the file looked like when it was read, for the next run. */
static void note(struct carrying *carrying, const struct known *known, const struct batch_file *file,
                 const unsigned char *key, int64_t result)
{
	const char *learner = carrying->found->looks[known->number].learner;
	size_t centre = learner ? strcspn(learner, "\n") : 0;
	struct store_seen seen = {.portfolio = portfolio_is_one(file->bytes.at, file->bytes.length)};
	memcpy(seen.sha256, file->sha256, HASH_BYTES);
	buffer_clear(&carrying->names);
	evidence_names(text_of(known->evidence), &carrying->names);
	seen.evidence = carrying->names.at;
	buffer_clear(&carrying->parts);
	buffer_add(&carrying->parts, learner ? learner : "", centre);
	seen.centre = carrying->parts.at;
	seen.learner = learner ? learner + centre + 1 : NULL;
	seen.rests = known->rests;
	seen.result = result;
	memcpy(seen.key, key, HASH_BYTES);
	if (strcmp(file->path, "-") != 0)
		store_note(carrying->store, whole_path(carrying, file->path), &file->mark, &seen);
}

/* Sparing ---------------------------------------------------------------------------------------------------------- */

/* Whether enough is known to look for a result: a file that was touched has to be read first. On what a changed file rests
 * is not known; most likely on the same as before. */
static bool know(struct carrying *carrying, size_t number, const struct batch_file *file, struct known *known)
{
	const struct found_file *look = &carrying->found->looks[number];
	if (!look->known || (!file && !look->evidence))
		return false;
	*known = (struct known){number, file ? file->sha256 : look->known->sha256, evidence_of(carrying, look, file),
	                        look->rests};
	return true;
}

/* The result under the key: that which the file had last, where the key is the same. */
static int64_t find(struct carrying *carrying, size_t number, const unsigned char *key)
{
	const struct found_known *last = carrying->found->looks[number].known;
	if (last->result && memcmp(last->key, key, HASH_BYTES) == 0)
		return last->result;
	return store_find(carrying->store, carrying->found->files.at[number], key);
}

bool carrying_spare(struct carrying *carrying, size_t number, const struct batch_file *file)
{
	struct known known;
	unsigned char key[HASH_BYTES];
	if (carrying->setting->fresh || carrying->setting->unsure || !know(carrying, number, file, &known))
		return false;
	key_of(carrying, &known, key);
	carrying->results[number] = find(carrying, number, key);
	if (file && carrying->results[number]) /* it was touched, and is the same all the same */
		note(carrying, &known, file, key, carrying->results[number]);
	return carrying->results[number] != 0;
}

int64_t carrying_result(const struct carrying *carrying, size_t number)
{
	return carrying->results[number];
}

size_t carrying_count(const struct carrying *carrying)
{
	return carrying->count;
}

void carrying_take(struct carrying *carrying)
{
	carrying->count++;
}

/* Keeping ---------------------------------------------------------------------------------------------------------- */

/* What the result rests on; empty where that is not plain. */
static const char *rests_of(struct carrying *carrying, const struct result *result)
{
	struct buffer *out = &carrying->resting;
	buffer_clear(out);
	buffer_add(out, "", 0);
	if (result->verdict == VERDICT_UNREADABLE || !strchr(result->qualification, '/'))
		return out->at;
	buffer_add_string(out, result->qualification);
	for (size_t i = 0; i < result->unit_count; i++)
		buffer_print(out, "\n%s", result->units[i].id);
	return out->at;
}

/* A result that was judged without a rule, or in doubt, holds for this run only. */
static bool may_be_carried(const struct carrying *carrying, const struct batch_given *judged)
{
	return !judged->result->pack_failed && !carrying->setting->unsure &&
	       (!carrying->learners || learners_know(&carrying->found->looks[judged->number], judged->result));
}

bool carrying_keep(struct carrying *carrying, int64_t run, const struct batch_given *judged,
                   struct store_result *result, struct error *error)
{
	unsigned char key[HASH_BYTES];
	const struct batch_file *file = judged->file;
	result->key = NULL;
	if (judged->bytes.length) {
		struct known known = {judged->number, file->sha256, text_in(&file->evidence),
		                      rests_of(carrying, judged->result)};
		key_of(carrying, &known, key);
		result->key = may_be_carried(carrying, judged) ? key : NULL;
		note(carrying, &known, file, key, result->key ? STORE_ADDED_NEXT : 0);
	}
	return store_add(carrying->store, run, judged->number, result, error);
}
