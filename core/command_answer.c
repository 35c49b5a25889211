/* `assay answer`: an assessor's answer to a question that stands in the learner's last result is kept. */
#include <stdio.h>
#include <string.h>

#include "calendar.h"
#include "command_past.h"
#include "store_answer.h"
#include "text_safe.h"

enum { MOST_QUESTIONS = 256, SHORT_QUESTION = 8 };

/* A question that may be meant. */
struct asked {
	const struct unit_result *unit;
	const char *criterion; /* NULL: of the unit as a whole */
	const struct finding *finding;
	struct strings files; /* of the learner, in which it is asked */
};

struct answering {
	const struct request *request;
	struct arena *arena;
	struct store *store;
	const char *centre, *learner;
	struct past_run run;
	const char *path; /* of the file in which questions are looked for */
	struct policy_answers earlier;
	struct asked asked[MOST_QUESTIONS];
	size_t count;
	bool place; /* the unit, and the criterion, are there */
	enum exit_status status;
};

static void refuse(struct answering *answering, const struct error *error)
{
	status_complain(&answering->status, STATUS_USAGE, error);
}

/* What is asked ---------------------------------------------------------------------------------------------------- */

static bool is_unit(const struct unit_result *unit, struct text word)
{
	const char *slash = strchr(unit->id, '/');
	return text_is(word, unit->id) || (slash && text_is(word, slash + 1));
}

static bool is_wanted(const struct request *request, const struct finding *finding)
{
	if (!finding->question || (request->rule && strcmp(request->rule, finding->rule) != 0))
		return false;
	return !request->question || strncmp(finding->question, request->question, strlen(request->question)) == 0;
}

static struct asked *find_known(struct answering *answering, const struct finding *finding)
{
	for (size_t i = 0; i < answering->count; i++)
		if (strcmp(answering->asked[i].finding->question, finding->question) == 0)
			return &answering->asked[i];
	return NULL;
}

static void add_file(struct arena *arena, struct strings *files, const char *path)
{
	const char **grown = arena_array(arena, files->count + 1, sizeof *grown);
	if (strings_hold(files, path))
		return;
	if (files->count)
		memcpy(grown, files->at, files->count * sizeof *grown);
	grown[files->count] = path;
	*files = (struct strings){grown, files->count + 1};
}

static void find_in(struct answering *answering, const struct unit_result *unit, const char *criterion,
                    const struct findings *findings)
{
	answering->place = true;
	for (size_t i = 0; i < findings->count; i++) {
		if (!is_wanted(answering->request, &findings->at[i]))
			continue;
		struct asked *asked = find_known(answering, &findings->at[i]);
		if (!asked && answering->count == MOST_QUESTIONS)
			return;
		if (!asked) {
			asked = &answering->asked[answering->count++];
			*asked = (struct asked){.unit = unit, .criterion = criterion, .finding = &findings->at[i]};
		}
		add_file(answering->arena, &asked->files, answering->path);
	}
}

/* "cyq/develop-personal-performance/C4": the unit stands before the last slash, unless the word is a unit. */
static void find_in_result(struct answering *answering, const struct result *result)
{
	const char *word = answering->request->words.at[1], *slash = strrchr(word, '/');
	for (size_t i = 0; i < result->unit_count; i++) {
		const struct unit_result *unit = &result->units[i];
		if (is_unit(unit, text_of(word)))
			find_in(answering, unit, NULL, &unit->findings);
		else if (slash && is_unit(unit, (struct text){word, (size_t)(slash - word)}))
			for (size_t k = 0; k < unit->count; k++)
				if (strcmp(unit->criteria[k].id, slash + 1) == 0)
					find_in(answering, unit, unit->criteria[k].id, &unit->criteria[k].findings);
	}
}

/* In the learner's files of the newest run that has any. */
static bool find_questions(struct answering *answering)
{
	struct past_portfolios past;
	struct error error = {0};
	struct arena *arena = answering->arena;
	bool done =
		store_past_of_learner(answering->store, arena, answering->centre, answering->learner, &past, &error);
	for (size_t i = past.count; done && i-- > 0 && past.at[i].run == past.at[past.count - 1].run;) {
		const struct result *result = store_past_result(answering->store, arena, past.at[i].result, &error);
		done = result != NULL;
		answering->path = past.at[i].path;
		if (done)
			find_in_result(answering, result);
	}
	done = done && past.count &&
	       store_past_run(answering->store, arena, past.at[past.count - 1].run, &answering->run, &error);
	if (!done)
		status_complain(&answering->status, STATUS_DATABASE, &error);
	return done;
}

/* Those without an answer, unless the words pick one that has one. */
static void leave_out_answered(struct answering *answering)
{
	size_t open = 0;
	if (answering->request->rule || answering->request->question)
		return;
	for (size_t i = 0; i < answering->count; i++)
		open += !answering->asked[i].finding->answer;
	if (!open)
		return;
	size_t kept = 0;
	for (size_t i = 0; i < answering->count; i++)
		if (!answering->asked[i].finding->answer)
			answering->asked[kept++] = answering->asked[i];
	answering->count = kept;
}

/* Which is meant --------------------------------------------------------------------------------------------------- */

static const char *question_text(struct arena *arena, const struct asked *asked)
{
	const struct finding *finding = asked->finding;
	return arena_print(arena, "%s%s%s (%s)", finding->id ? finding->id : "", finding->id ? ": " : "",
	                   finding->reason, finding->rule);
}

static void list_questions(const struct answering *answering)
{
	for (size_t i = 0; i < answering->count; i++)
		text_print_safe(stderr, "  --question %.*s  %s\n", SHORT_QUESTION,
		                answering->asked[i].finding->question,
		                question_text(answering->arena, &answering->asked[i]));
}

static bool is_one_meant(struct answering *answering)
{
	struct error error = {0};
	const char *word = answering->request->words.at[1];
	leave_out_answered(answering);
	if (!answering->place)
		error_say(&error,
		          "%s is no unit/criterion that %s judged for learner %s; wanted such as "
		          "develop-personal-performance/C4",
		          word, past_run_text(answering->arena, &answering->run), answering->learner);
	else if (!answering->count)
		error_say(&error, "nothing is asked about %s of learner %s in %s%s", word, answering->learner,
		          past_run_text(answering->arena, &answering->run),
		          answering->request->rule || answering->request->question ? " by that rule or question" : "");
	else if (answering->count > 1 && !answering->request->all)
		error_say(&error,
		          "%zu questions are asked about %s; say which with --rule or --question, or answer all of "
		          "them alike with --all:",
		          answering->count, word);
	if (!error.set)
		return true;
	refuse(answering, &error);
	if (answering->place)
		list_questions(answering);
	return false;
}

/* Keeping ---------------------------------------------------------------------------------------------------------- */

static struct kept_answer answer_to(const struct answering *answering, const struct asked *asked)
{
	const struct request *request = answering->request;
	const struct finding *finding = asked->finding;
	char day[CALENDAR_DATE_ROOM];
	return (struct kept_answer){
		.answer = {answering->centre, answering->learner, finding->question, request->words.at[2], request->by,
	                   arena_string(answering->arena, calendar_write(command_today(request), day)),
	                   request->because},
		.unit = asked->unit->id,
		.criterion = asked->criterion,
		.rule = finding->rule,
		.item = finding->id,
		.says = finding->reason,
	};
}

static const struct policy_answer *find_earlier(const struct answering *answering, const struct asked *asked)
{
	for (size_t i = 0; i < answering->earlier.count; i++) {
		const struct policy_answer *each = &answering->earlier.at[i];
		if (strcmp(each->question, asked->finding->question) == 0 &&
		    strcmp(each->learner, answering->learner) == 0 && strcmp(each->centre, answering->centre) == 0)
			return each;
	}
	return NULL;
}

/* In the order of the run, whose list was read from its end. */
static const char *file_list(struct arena *arena, const struct strings *files)
{
	const char *list = "";
	for (size_t i = files->count; i-- > 0;)
		list = arena_print(arena, "%s%s%s", list, *list ? ", " : "", files->at[i]);
	return list;
}

/* What it does beyond being kept. */
static void add_effects(const struct answering *answering, const struct asked *asked, struct buffer *out)
{
	struct arena *arena = answering->arena;
	const struct policy_answer *earlier = find_earlier(answering, asked);
	if (earlier) {
		text_add_safe(out, arena_print(arena, "  It takes the place of %s, by %s on %s: %s", earlier->answer,
		                               earlier->by, earlier->on, earlier->because));
		buffer_add_char(out, '\n');
	}
	if (asked->files.count > 1) {
		text_add_safe(out, arena_print(arena, "  It settles the question in %zu files of the learner: %s",
		                               asked->files.count, file_list(arena, &asked->files)));
		buffer_add_char(out, '\n');
	}
	if (asked->finding->level == LEVEL_ASK && !asked->finding->unsure)
		buffer_add_string(out, "  This is only asked: the answer changes no verdict.\n");
}

static void say_kept(const struct answering *answering)
{
	static const char after[] =
		"It holds until the question, or what it rests on in the portfolio, changes; the next "
		"'assay check' shows it.";
	struct buffer effects = {0};
	for (size_t i = 0; i < answering->count; i++) {
		text_print_safe(stdout, "Kept: %s, by %s, to: %s\n", answering->request->words.at[2],
		                answering->request->by, question_text(answering->arena, &answering->asked[i]));
		buffer_clear(&effects);
		buffer_add_string(&effects, "");
		add_effects(answering, &answering->asked[i], &effects);
		fputs(effects.at, stdout);
	}
	text_print_safe(stdout, "%s\n", after);
	buffer_free(&effects);
}

static void keep(struct answering *answering)
{
	struct kept_answer *kept = arena_array(answering->arena, answering->count, sizeof *kept);
	struct error error = {0};
	for (size_t i = 0; i < answering->count; i++)
		kept[i] = answer_to(answering, &answering->asked[i]);
	if (store_read_answers(answering->request->database, 0, answering->arena, &answering->earlier, &error) &&
	    store_keep_answers(answering->store, kept, answering->count, &error))
		say_kept(answering);
	else
		status_complain(&answering->status, STATUS_DATABASE, &error);
}

static bool says_something(const char *word)
{
	return word && text_says_something(word, strlen(word));
}

static bool says_who_and_why(struct answering *answering)
{
	struct error error = {0};
	const struct request *request = answering->request;
	if (says_something(request->by) && says_something(request->because))
		return true;
	if (request->by && request->because)
		error_say(&error, "%s says nothing: write %s", says_something(request->by) ? "--because" : "--by",
		          says_something(request->by) ? "why, as in --because \"seen in the call log\""
		                                      : "who answers, as in --by AS7");
	error_say(&error, "an answer wants --by and --because, as in: assay answer 20418 "
	                  "develop-personal-performance/C4 yes --by AS7 --because \"seen in the call log\"");
	refuse(answering, &error);
	return false;
}

enum exit_status command_answer(const struct request *request, const char *home)
{
	(void)home;
	struct answering answering = {.request = request, .arena = arena_new(), .learner = request->words.at[0]};
	if (says_who_and_why(&answering))
		answering.store = past_open(request, &answering.status);
	if (answering.store)
		answering.centre = past_centre(request, answering.store, answering.arena, &answering.status);
	if (answering.centre && find_questions(&answering) && is_one_meant(&answering))
		keep(&answering);
	store_close(answering.store);
	arena_free(answering.arena);
	return answering.status;
}
