/* Fuzz target for what the processes of a batch say to each other, and what of it a database keeps. The first byte of the
 * input says what the rest is: 'r' a result as a worker writes it, 't' what the loader tells of the packs, 's' bytes as they
 * come over a worker's socket; of 's' the second byte says how many come at once.
 * make fuzz runs it with libFuzzer for FUZZ_SECONDS; make check replays tests/fuzz/messages/ (see replay.h). */
#include "batch_inside.h"
#include "change.h"
#include "compare.h"
#include "report.h"
#include "said.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- Results: what can be read is written as it was, and every report can tell it ---- */

static void check_string(const char *string)
{
	check(string && strlen(string) < SIZE_MAX / 2);
}

static void check_findings(const struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		check(finding->level >= LEVEL_ASK && finding->level <= LEVEL_MUST);
		check_string(finding->rule);
		check_string(finding->at);
		check_string(finding->reason);
	}
}

static void check_result(const struct result *result)
{
	struct arena *arena = arena_new();
	size_t count, all = result->findings.count;
	check(result->verdict >= VERDICT_NONE && result->verdict <= VERDICT_UNREADABLE);
	check_findings(&result->findings);
	for (size_t i = 0; i < result->unit_count; i++) {
		const struct unit_result *unit = &result->units[i];
		check_findings(&unit->findings);
		all += unit->findings.count;
		for (size_t k = 0; k < unit->count; k++) {
			check_findings(&unit->criteria[k].findings);
			all += unit->criteria[k].findings.count;
		}
	}
	result_findings(arena, result, &count);
	check(count == all);
	struct result_counts counts = result_count(result);
	check((size_t)(counts.must + counts.should + counts.ask + counts.unsure + counts.waived + counts.answered) <=
	      all);
	arena_free(arena);
}

/* Text for people, too: nothing in it that a terminal would obey, but for colours, which are off. */
static void report(const struct report_format *format, const struct run_facts *facts, const struct result *result)
{
	struct report_options options = {.several = facts->portfolios > 1};
	struct buffer out = {0};
	void *state = format->start(&options);
	format->begin(state, facts, &out);
	for (size_t i = 0; result && i < facts->portfolios; i++)
		format->portfolio(state, result, &out);
	format->end(state, facts, &out);
	format->finish(state);
	if (out.length)
		check(strlen(out.at) == out.length);
	if (out.length)
		check_sentence(out.at);
	buffer_free(&out);
}

static void report_all(struct run_facts *facts, const struct result *result)
{
	facts->started = facts->finished = "2026-01-20T08:00:00Z";
	facts->today = "2026-01-20";
	facts->assay_version = facts->lua_version = "0";
	for (size_t portfolios = 1; portfolios < 3; portfolios++) {
		facts->portfolios = portfolios;
		for (const char *const *name = report_names(); *name; name++)
			report(report_named(*name), facts, result);
	}
}

/* A result is no other than itself; but where a worker says the same criterion twice, anything may stand there. */
static void check_comparison(struct arena *arena, const struct result *result)
{
	struct changes *changes = changes_new();
	changes_add(changes, result, result);
	changes_sort(changes);
	check(changes->portfolios == 1 && changes->changed <= 1);
	changes_free(changes);
	struct comparison *comparison = compare_results(arena, result, result, false);
	check(comparison->before == comparison->after && comparison->before == result->verdict);
}

static void check_result_bytes(struct text bytes)
{
	struct arena *arena = arena_new();
	struct buffer again = {0};
	struct run_facts facts = {0};
	const struct result *result = result_decode(arena, bytes.at, bytes.length);
	if (result) {
		result_encode(result, &again);
		check(again.length == bytes.length && memcmp(again.at, bytes.at, bytes.length) == 0);
		check(!result_decode(arena, bytes.at, bytes.length - 1));
		buffer_add_char(&again, '\0');
		check(!result_decode(arena, again.at, again.length));
		check_result(result);
		report_all(&facts, result);
		check_comparison(arena, result);
	}
	buffer_free(&again);
	arena_free(arena);
}

/* ---- What the loader tells ---- */

static void check_told(struct text bytes, const struct batch_told *told)
{
	const struct batch_packs *packs = &told->packs;
	struct run_facts facts = {.centre = packs->centre,
	                          .centre_title = packs->centre_title,
	                          .layers = packs->layers,
	                          .layer_count = packs->layer_count,
	                          .dispensations = packs->dispensations,
	                          .dispensation_count = packs->dispensation_count,
	                          .waivers = packs->waivers,
	                          .waiver_count = packs->waiver_count,
	                          .remarks = packs->remarks};
	check(packs->layer_count + packs->error_count + told->rules.count <= bytes.length);
	for (size_t i = 0; i < told->rules.count; i++)
		check_string(told->rules.at[i]);
	for (size_t i = 0; i < packs->error_count; i++)
		check_string(packs->errors[i].reason);
	report_all(&facts, NULL);
}

static void check_told_bytes(struct text bytes)
{
	struct arena *arena = arena_new();
	struct batch_told told = {0}, less = {0};
	struct error error = {0}, again = {0};
	bool read = batch_read_told(bytes, arena, &told, &error);
	check(read != error.set && read == batch_read_told(bytes, arena, &less, &again));
	check_same_error(&error, &again);
	if (read) {
		check_told(bytes, &told);
		check(!batch_read_told((struct text){bytes.at, bytes.length - 1}, arena, &less, NULL));
	}
	arena_free(arena);
}

/* ---- A worker's socket ---- */

/* A worker that says these bytes and ends. The portfolios that it was given are answered in turn, each by one whole frame. */
struct talk {
	struct batch batch;
	struct slot slot;
	struct job jobs[SLOT_DEPTH];
	int worker; /* its end of the socket */
};

static void begin_talk(struct talk *talk)
{
	int ends[2];
	*talk = (struct talk){.batch.options.wall_seconds = BATCH_WALL_SECONDS};
	check(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	talk->slot.socket = ends[0];
	talk->slot.worker = getpid();
	talk->worker = ends[1];
	for (size_t i = 0; i < SLOT_DEPTH; i++) {
		talk->jobs[i].state = JOB_SENT;
		buffer_add_string(&talk->jobs[i].file.name, "/dev/null/fuzz.yaml");
		talk->slot.queue[i] = &talk->jobs[i];
	}
	talk->slot.queued = SLOT_DEPTH;
}

static void end_talk(struct talk *talk)
{
	close(talk->slot.socket);
	close(talk->worker);
	buffer_free(&talk->slot.in);
	for (size_t i = 0; i < SLOT_DEPTH; i++) {
		buffer_free(&talk->jobs[i].answer);
		batch_free_file(&talk->jobs[i].file);
	}
}

/* False where the worker is given up. */
static bool say(struct talk *talk, struct text bytes, size_t at_once)
{
	bool there = true;
	for (size_t at = 0; there && at < bytes.length; at += at_once) {
		size_t left = bytes.length - at;
		check(wire_send(talk->worker, bytes.at + at, left < at_once ? left : at_once));
		there = batch_talk(&talk->batch, &talk->slot);
	}
	return there;
}

/* The same by one look at all the bytes. */
static void check_answers(const struct talk *talk, struct text bytes, bool there)
{
	size_t answered = 0, taken = 0;
	struct text message;
	enum wire_frame frame;
	while ((frame = wire_find_frame(bytes.at, bytes.length, &message, &taken)) == WIRE_WHOLE &&
	       answered < SLOT_DEPTH) {
		const struct buffer *answer = &talk->jobs[answered].answer;
		struct wire wire = {message.at, message.length, false};
		enum job_state state = wire_bytes(&wire).length ? JOB_WAITING : JOB_ANSWERED;
		check(talk->jobs[answered].state == state && answer->length == wire.left);
		check(memcmp(answer->length ? answer->at : "", wire.at, wire.left) == 0);
		bytes.at += taken;
		bytes.length -= taken;
		answered++;
	}
	check(talk->slot.queued == SLOT_DEPTH - answered && there == (frame == WIRE_PART));
	check(!there || talk->slot.in.length == bytes.length);
}

static void check_stream(struct text bytes, size_t at_once)
{
	struct talk talk;
	begin_talk(&talk);
	bool there = say(&talk, bytes, at_once);
	check_answers(&talk, bytes, there);
	end_talk(&talk);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text rest = {length > 1 ? (const char *)bytes + 1 : "", length > 1 ? length - 1 : 0};
	if (length > 0 && bytes[0] == 'r')
		check_result_bytes(rest);
	if (length > 0 && bytes[0] == 't')
		check_told_bytes(rest);
	if (length > 2 && bytes[0] == 's')
		check_stream((struct text){rest.at + 1, rest.length - 1}, (size_t)bytes[1] + 1);
	return 0;
}
