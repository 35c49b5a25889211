/* `assay erase`: what the database holds of a learner, or of times long past, goes for good. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "calendar.h"
#include "command_past.h"
#include "store_erase.h"
#include "text_path.h"
#include "text_safe.h"

enum { FILES_SHOWN = 8 };

struct erasure {
	const struct request *request;
	struct arena *arena;
	struct store *store;
	const char *centre, *learner; /* NULL where it goes by age */
	const char *day, *today;
	const char *files; /* of the learner, that are still there; "" */
	enum exit_status status;
};

static bool refuse(struct erasure *erasure, const struct error *error)
{
	status_complain(&erasure->status, STATUS_USAGE, error);
	return false;
}

/* What is to go. */
static bool read_request(struct erasure *erasure)
{
	const struct request *request = erasure->request;
	struct error error = {0};
	struct span age;
	char day[CALENDAR_DATE_ROOM];
	if ((request->words.count == 1) == (request->older_than != NULL)) {
		error_say(&error, "assay erase wants a LEARNER, or --older-than and an age such as 3y, and not both");
		return refuse(erasure, &error);
	}
	if (!request->older_than) {
		erasure->learner = request->words.at[0];
		return true;
	}
	if (!calendar_read_age(request->older_than, &age)) {
		error_say(&error, "--older-than is an age such as 3y, 18m, 2w or 90d, but got '%s'",
		          request->older_than);
		return refuse(erasure, &error);
	}
	age.count = -age.count;
	if (calendar_date(calendar_add(command_today(request), age)).year < 1) {
		error_say(&error,
		          "--older-than is an age such as 3y, 18m, 2w or 90d, but '%s' reaches back beyond the year 1",
		          request->older_than);
		return refuse(erasure, &error);
	}
	erasure->today = arena_string(erasure->arena, calendar_write(command_today(request), day));
	erasure->day = arena_string(erasure->arena, calendar_write(calendar_add(command_today(request), age), day));
	return true;
}

/* A number that no result has may still stand in a path. */
static bool find_centre(struct erasure *erasure)
{
	struct strings centres = {0};
	struct error error = {0};
	if (!erasure->learner)
		return true;
	if (!store_centres_held(erasure->store, erasure->arena, erasure->learner, &centres, &error)) {
		status_complain(&erasure->status, STATUS_DATABASE, &error);
		return false;
	}
	erasure->centre = erasure->request->centre_number ? erasure->request->centre_number : "";
	if (centres.count)
		erasure->centre = past_choose_centre(erasure->request, erasure->arena, &centres, &erasure->status);
	return erasure->centre != NULL;
}

static bool is_before(const struct past_portfolios *past, size_t number)
{
	for (size_t i = 0; i < number; i++)
		if (strcmp(past->at[i].path, past->at[number].path) == 0)
			return true;
	return false;
}

/* They would come back by the next check: so the people who erase have to know of them. */
static bool find_files(struct erasure *erasure)
{
	struct past_portfolios past = {0};
	struct error error = {0};
	struct buffer name = {0};
	struct arena *arena = erasure->arena;
	size_t count = 0;
	erasure->files = "";
	if (!erasure->learner)
		return true;
	if (!store_past_with_unread(erasure->store, arena, erasure->centre, erasure->learner, &past, &error)) {
		status_complain(&erasure->status, STATUS_DATABASE, &error);
		return false;
	}
	for (size_t i = 0; i < past.count; i++)
		if (!is_before(&past, i) && access(path_meant(&name, past.at[i].path), F_OK) == 0 &&
		    count++ < FILES_SHOWN)
			erasure->files = arena_print(arena, "%s%s%s", erasure->files, *erasure->files ? ", " : "",
			                             past.at[i].path);
	buffer_free(&name);
	if (count > FILES_SHOWN)
		erasure->files = arena_print(arena, "%s and %zu more", erasure->files, count - FILES_SHOWN);
	return true;
}

static const char *whose(const struct erasure *erasure)
{
	if (erasure->learner)
		return arena_print(erasure->arena, "of learner %s",
		                   past_learner_text(erasure->arena, erasure->centre, erasure->learner));
	return arena_print(erasure->arena, "of runs before %s", erasure->day);
}

/* At a terminal only: a script that calls for it means it. */
static bool is_meant(const struct erasure *erasure)
{
	char answer[16];
	if (erasure->request->yes || !isatty(STDIN_FILENO))
		return true;
	text_print_safe(stdout, "Erase all that %s holds %s, for good? Type yes: ", erasure->request->database,
	                whose(erasure));
	fflush(stdout);
	bool meant = fgets(answer, sizeof answer, stdin) && strcmp(answer, "yes\n") == 0;
	if (!meant)
		puts("Nothing was erased.");
	return meant;
}

static bool is_nothing(const struct store_erased *erased)
{
	return !erased->results && !erased->runs && !erased->answers && !erased->notes && !erased->paths;
}

/* What there was none of is left out. */
static void add_count(struct arena *arena, const char **text, size_t count, const char *one, const char *several)
{
	if (count)
		*text = arena_print(arena, "%s%s%s", *text, **text ? ", " : "", page_count(arena, count, one, several));
}

static const char *erased_text(struct arena *arena, const struct store_erased *erased)
{
	const char *text = "", *files = "";
	add_count(arena, &text, erased->results, "result", "results");
	if (erased->runs)
		text = arena_print(arena, "%s%s listed", *text ? arena_print(arena, "%s that ", text) : "what ",
		                   page_count(arena, erased->runs, "run", "runs"));
	add_count(arena, &text, erased->answers, "answer", "answers");
	add_count(arena, &files, erased->notes, "file", "files");
	if (*files)
		text = arena_print(arena, "%s%swhat assay remembered of %s", text, *text ? ", " : "", files);
	return *text ? text : "nothing but paths";
}

static const char *paths_text(const struct erasure *erasure, size_t count)
{
	struct arena *arena = erasure->arena;
	if (erasure->learner)
		return arena_print(arena, "Its number was taken out of %s that held it.",
		                   page_count(arena, count, "other path", "other paths"));
	return arena_print(arena, "The paths of %s went, too.", page_count(arena, count, "run", "runs"));
}

static void say_erased(const struct erasure *erasure, const struct store_erased *erased)
{
	struct arena *arena = erasure->arena;
	text_print_safe(stdout, "Erased %s: %s.\n", whose(erasure), erased_text(arena, erased));
	if (erased->paths)
		text_print_safe(stdout, "%s\n", paths_text(erasure, erased->paths));
	fputs("What stays: how many portfolios each run had, and how many criteria of each verdict.\n", stdout);
	if (*erasure->files)
		text_print_safe(stdout, "The files are not touched: %s; the next check of them stores them again.\n",
		                erasure->files);
}

static void erase(struct erasure *erasure)
{
	struct store_erased erased = {0};
	struct error error = {0};
	bool done = erasure->learner
	                    ? store_erase_learner(erasure->store, erasure->centre, erasure->learner, &erased, &error)
	                    : store_erase_before(erasure->store, erasure->day, erasure->today, &erased, &error);
	bool wiped = done && store_wipe(erasure->store, &error);
	if (done && !is_nothing(&erased))
		say_erased(erasure, &erased);
	if (!wiped) {
		status_complain(&erasure->status, STATUS_DATABASE, &error);
	} else if (is_nothing(&erased) && erasure->learner) {
		error_say(&error, "%s holds nothing %s", erasure->request->database, whose(erasure));
		refuse(erasure, &error);
	} else if (is_nothing(&erased)) {
		text_print_safe(stdout, "%s holds nothing %s.\n", erasure->request->database, whose(erasure));
	}
}

enum exit_status command_erase(const struct request *request, const char *home)
{
	(void)home;
	struct erasure erasure = {.request = request, .arena = arena_new()};
	if (read_request(&erasure))
		erasure.store = past_open(request, &erasure.status);
	if (erasure.store && find_centre(&erasure) && find_files(&erasure) && is_meant(&erasure))
		erase(&erasure);
	store_close(erasure.store);
	arena_free(erasure.arena);
	return erasure.status;
}
