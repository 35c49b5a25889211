/* What the files that read times share: prose_times.c (all of them), prose_bare.c, prose_events.c, prose_milestones.c,
 * prose_rates.c, prose_recurring.c, prose_windows.c. */
#ifndef ASSAY_PROSE_TIMES_H
#define ASSAY_PROSE_TIMES_H

#include "prose_parts.h"

/* What a sentence as a whole says of time, and what its main clause does; `main_end` is the token behind that. */
struct told {
	struct tense whole, main, now;
	size_t main_end, now_from; /* from there on it tells of now ("used to be weekly; it is now …"); 0: nowhere */
};

struct times {
	struct arena *arena;
	const struct prose *prose; /* the sentence at hand, by itself: struct sentence */
	uint32_t first;            /* its first token in the text */
	struct told *told;         /* what it says of time; read when first asked for: times_tense */
	size_t at;                 /* the token that is read */
	bool counted;              /* something stands in it that is counted off: a unit of time, a term */
	const struct lead *lead;   /* what is read stands behind it; NULL where it needs none */
	int64_t reference;
	struct buffer found; /* struct found_time, of all sentences so far */
};

void times_read_told(const struct times *times);
/* What the sentence at hand says of time: as a whole, or up to the end of its main clause, or where it goes on to tell of
 * now, where that holds what is read. */
static inline const struct tense *times_tense(const struct times *times)
{
	struct told *told = times->told;
	if (!told->whole.known || (times->at < told->main_end && !told->main.known))
		times_read_told(times);
	if (told->now_from && times->at >= told->now_from)
		return &told->now;
	return times->at < told->main_end ? &told->main : &told->whole;
}

/* Whether it says what is to be, or tells somebody to do it. */
static inline bool times_is_due(const struct times *times)
{
	return times_tense(times)->future || times_tense(times)->order;
}

/* Add a time whose words begin at the token `first`; give the token behind it, `first` where the words would go on beyond
 * the sentence. */
size_t times_add_core(struct times *times, struct time_core core, size_t first);
size_t times_add_event(struct times *times, size_t first, size_t next, bool each_case);

/* Whether the time that begins at `first` says nothing of what is to be done, whatever it is: its sentence mentions it, or
 * it tells of a group ("staff who leave before April") or a case ("if it rains after Sunday"). */
bool times_is_vetoed(const struct times *times, size_t first);

/* Whether the sentence tells what was, and nothing of what is to be. */
bool times_told_past(const struct times *times);

/* "If you cancel within a week", "changes made two days before": of which cases it speaks, and nothing to be done. */
bool times_is_of_some(const struct times *times, size_t at);

/* The same by its parts: a condition ("if it rains on Sunday"), whom or what it is about ("staff who leave before April"), what
 * was done ("tickets bought from May on"), said ("announced on Tuesday"), and how old somebody is then. */
bool times_is_condition(const struct prose *prose, size_t at);
bool times_is_of_group(const struct prose *prose, size_t at);
bool times_is_done_thing(const struct prose *prose, size_t at);
bool times_is_said_then(const struct prose *prose, size_t at);
bool times_is_day_of_age(const struct prose *prose, size_t at);
/* "Staff in their first year have fewer days" */
bool times_is_of_newcomers(const struct times *times, size_t at);
bool times_is_scheduled(const struct prose *prose, size_t at);

/* What handbooks tell and nobody is to do (prose_manual.c): samples of a format, days over, what is not needed, lists of
 * holidays, habits that are judged, classes of likelihood. */
bool times_is_of_manual(const struct times *times, const struct time_core *core, size_t first);

/* The token behind an event's name in the words from `at` on, 0 where there is none. */
size_t times_event_end(const struct prose *prose, size_t at);
/* The same for "the end of X": with `any`, any thing may end but a page or a queue. */
size_t times_thing_end(const struct prose *prose, size_t at, bool any);

/* "starting", "completion": what begins or ends once. */
bool times_begins_or_ends(const struct prose *prose, size_t at);

/* Dates that no preposition leads (prose_bare.c): whether such a date says when something is to be done; words that make
 * any date one ("starts", "expires"); "this month's", "Monday's". */
bool times_accepts_bare(const struct times *times, const struct time_core *core, size_t at, bool ended);
bool times_is_cue(const struct prose *prose, size_t at);
bool times_is_possessive(const struct prose *prose, size_t at);

/* Ranges (prose_ranges.c). "Monday to Friday", "Mon-Fri": when something is open. */
bool times_is_weekday_range(const struct prose *prose, size_t at, size_t next);
/* "from 3 March to 7 April", "between March and May": up to the last day of the second. */
void times_extend_range(const struct times *times, struct time_core *core);
/* "3 to 7 March": the first day has no month of its own; gives the token of the second. */
size_t times_over_first_day(const struct prose *prose, size_t at);
size_t times_read_weekdays(struct times *times, size_t at, const struct lead *lead);

/* "before meeting a customer": whom one meets again and again. */
bool times_names_person(const struct prose *prose, size_t at);
/* "the next two terms": periods of which nobody knows the days. */
bool times_is_cycle(const struct prose *prose, size_t at);

/* What recurs (prose_recurring.c). Whether it may begin with the token or, of a rate ("twice a week"), have it in it. */
bool times_may_recur(const struct prose *prose, size_t at);
/* What recurs; `*first` gets the token that it begins with, at or before `at`. */
struct time_core times_recurring_at(const struct times *times, size_t at, size_t *first);
/* "twice a year", "3 days a week", "once per month"; `at` is "a" or "per" (prose_rates.c). */
struct time_core times_rate_at(const struct times *times, size_t at, size_t *first);
/* The ISO 8601 duration of so many units; NULL for what is shorter than a day or than one unit, and for ages. */
const char *times_duration(struct arena *arena, double count, int unit);
/* Events that come round by themselves: every sprint, each term. */
bool times_comes_round(const struct prose *prose, size_t at);
/* Whether a price is named from the token on, or a number stands before it. */
bool times_is_priced(const struct prose *prose, size_t at);

static inline struct time_core times_recurring(size_t next, const char *repeat)
{
	return (struct time_core){.next = next, .kind = TIME_RECURRING, .repeat = repeat};
}

/* Each reads the time that begins at `at` and gives the token behind it, `at` where there is none. */
size_t times_read_event(struct times *times, size_t at, const struct lead *lead);
size_t times_read_milestone(struct times *times, size_t at); /* "once the course is finished" */
size_t times_read_window(struct times *times, size_t at, const struct lead *lead);
size_t times_read_bare_window(struct times *times, size_t at);

#endif
