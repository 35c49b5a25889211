#include "prose_times.h"

enum { SUBJECT_REACH = 24 };

/* ---- Windows: so many units from now or from an event ---- */

struct window {
	double count;
	enum time_unit unit;
	bool next, first, last, working;
	bool most;  /* "in under a month" */
	size_t end; /* the token behind the unit */
};

static bool is_plural_unit(const struct prose *prose, size_t at)
{
	return prose_has(prose, at, ROLE_UNIT) && prose->text.at[prose_token(prose, at)->end - 1] == 's';
}

bool times_is_cycle(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_LONG_CYCLES);
}

/* Whether a window may begin there: "about", "." (approx.), "under", "less than", "the next", "first", "six", "few". */
static bool may_begin_window(const struct prose *prose, size_t at)
{
	static const uint32_t roles = 1U << ROLE_ROUGHLY | 1U << ROLE_ORDINAL | 1U << ROLE_NUMERAL;
	static const uint64_t links = 1ULL << LINK_NEXT | 1ULL << LINK_LAST | 1ULL << LINK_A | 1ULL << LINK_COUPLE;
	return prose_has_any(prose, at, roles) || prose_is_any(prose, at, links) || prose_is_number(prose, at) ||
	       prose_in(prose, at, CLASS_WINDOW_BEGINNINGS) || prose_in(prose, at + 1, WORD_THAN) ||
	       prose_in(prose, at + 2, WORD_THAN) || prose_byte(prose, at) == '.';
}

/* "under", "less than", "no more than": the token behind it, `at` where none stands there. */
static size_t behind_most(const struct prose *prose, size_t at)
{
	if (prose_in(prose, at, WORD_UNDER))
		return at + 1;
	return prose_in(prose, at + 1, WORD_THAN) ? at + 2 : prose_in(prose, at + 2, WORD_THAN) ? at + 3 : at;
}

/* "second", "2nd": 0 where it is neither. */
static int64_t ordinal_at(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	return prose_has(prose, at, ROLE_ORDINAL) ? prose_value(prose, at)
	       : shaped.shape == SHAPE_ORDINAL    ? shaped.number
	                                          : 0;
}

/* "the next", "the first", "the last" before a window: the token behind it. */
static size_t read_place(const struct prose *prose, size_t at, struct window *window)
{
	bool quarter = prose_has(prose, at + 1, ROLE_UNIT) && prose_value(prose, at + 1) == UNIT_QUARTER;
	window->next = prose_is(prose, at, LINK_NEXT) || prose_in(prose, at, WORD_FOLLOWING);
	window->first = ordinal_at(prose, at) > 0 && !quarter;
	window->last = prose_is(prose, at, LINK_LAST) || prose_in(prose, at, WORD_FINAL);
	return at + (window->next || window->first || window->last);
}

/* A count of 0 is one that is not told ("the next few weeks"). "six weeks", "the next 3 months", "the first couple of
 * weeks", "30 calendar days" */
static bool read_window(const struct prose *prose, size_t at, struct window *window)
{
	size_t i = at;
	*window = (struct window){.count = 0};
	if (!may_begin_window(prose, at))
		return false;
	i += prose_has(prose, i, ROLE_ROUGHLY);
	i += prose_byte(prose, i) == '.'; /* approx. */
	size_t most = behind_most(prose, i), start = read_place(prose, most, window);
	window->most = most > i;
	i = prose_read_count(prose, start, &window->count);
	bool few = prose_in(prose, i, WORD_FEW) || prose_in(prose, i, WORD_SEVERAL);
	if (few)
		window->count = 0; /* "a few" */
	i += few;
	bool counted = i > start;
	window->working = prose_in(prose, i, CLASS_WORKDAYS);
	i += prose_is(prose, i, LINK_WORKING);
	if (!counted && !is_plural_unit(prose, i))
		window->count = 1;
	if (counted && times_is_cycle(prose, i) && (window->count > 1 || window->next) &&
	    prose_same_sentence(prose, at, i)) {
		window->count = 0; /* "over the next two terms": of which nobody knows the days */
		window->unit = UNIT_MONTH;
		window->end = i + 1;
		return true;
	}
	if (!prose_has(prose, i, ROLE_UNIT) || (!counted && !window->next && !window->first && !window->last) ||
	    !prose_same_sentence(prose, at, i))
		return false;
	window->unit = (enum time_unit)prose_value(prose, i);
	window->end = i + 1;
	return true;
}

static bool names_case(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + 4 && prose_same_sentence(prose, i, at); i++)
		if (prose_has(prose, i, ROLE_CASE))
			return !prose_has(prose, i, ROLE_LINK) && !prose_in(prose, i, WORD_RECEIVING);
	return false;
}

/* "two weeks before Easter", "14 days from 1 March", "within a week of the 20th": counted from a day; not "nobody waits nine days
 * from 1 March on". */
static size_t read_dated_anchor(struct times *times, size_t first, const struct window *window, size_t behind)
{
	const struct prose *prose = times->prose;
	struct time_core date = prose_fixed_date(prose, behind, times->reference);
	bool state = prose_in(prose, date.next, CLASS_IS_WAS) && !times_tense(times)->future;
	bool onwards = prose_is(prose, window->end, LINK_FROM) && prose_in(prose, date.next, CLASS_ONWARDS);
	if (state || onwards || !date.next || !date.resolved || window->count <= 0 ||
	    !prose_same_sentence(prose, first, date.next - 1))
		return first;
	bool before = prose_is(prose, window->end, LINK_BEFORE) || prose_in(prose, window->end, WORD_PRIOR);
	bool within = prose_is(prose, window->end, LINK_OF);
	int64_t from = before ? date.start : date.end;
	struct time_core core = {.next = date.next, .kind = TIME_DATE, .resolved = true};
	core.end = before ? prose_before(from, window->count, window->unit, window->working)
	                  : prose_after(from, window->count, window->unit, window->working);
	core.start = within ? from : core.end;
	return times_add_core(times, core, first);
}

/* What says by itself that a window is counted from something: the token behind it, 0 where none does. */
static size_t anchor_in_itself(const struct times *times, const struct window *window)
{
	const struct prose *prose = times->prose;
	size_t i = window->end;
	if (prose_in(prose, i, WORD_POST) && prose_joined(prose, i, '-')) /* "48 hours post-op" */
		return i + 2;
	bool into = prose_in(prose, i, WORD_INTO) && prose_is_article(prose, i + 1) && window->unit >= UNIT_DAY;
	if (into && times_is_due(times) && i + 2 < prose->token_count) /* "Two weeks into the job you'll …" */
		return i + 3;
	bool advance = prose_is(prose, i, LINK_IN) && prose_in(prose, i + 1, WORD_ADVANCE);
	bool days_in = prose_is(prose, i, LINK_IN) && prose_byte(prose, i + 1) == ','; /* "ninety days in, …" */
	return advance || days_in || prose_in(prose, i, CLASS_IN_ADVANCE) ? i + 1 + advance : 0;
}

/* The token behind what a window is counted from where that begins at `behind`, 0 where it is nothing of the sort; `after` tells
 * that it stands behind "after" and the like. */
static size_t anchor_end(const struct times *times, size_t behind, bool after, bool any_thing)
{
	const struct prose *prose = times->prose;
	bool any_one = prose_is(prose, behind, LINK_A) && !times_tense(times)->future && !times_tense(times)->order;
	if (any_one && !any_thing) /* "a week before a storm" */
		return 0;
	bool each = after && prose_is(prose, behind, LINK_EVERY) && prose_token(prose, behind + 1)->kind == TOKEN_WORD;
	bool edge = prose_is_any(prose, behind + 1, 1ULL << LINK_END | 1ULL << LINK_BEGINNING) &&
	            prose_is(prose, behind, LINK_THE) && prose_is(prose, behind + 2, LINK_OF);
	size_t whose = behind + 3 + prose_is_article(prose, behind + 3);
	if (edge && whose < prose->token_count) /* "30 days after the end of the month" */
		return whose + 1;
	size_t end = times_event_end(prose, behind);
	if (end)
		return end;
	if (times_begins_or_ends(prose, behind))
		return behind + 1;
	if (each) /* "24 hours before each pay run" */
		return behind + 2;
	bool noun = after && prose_token(prose, behind)->kind == TOKEN_WORD && !prose_has(prose, behind, ROLE_COMMON) &&
	            !prose_has(prose, behind, ROLE_LINK) && !times_tense(times)->past_seem;
	bool thing = any_thing || noun || prose_has(prose, behind, ROLE_SUBJECT) || prose_is_article(prose, behind) ||
	             prose_is(prose, behind, LINK_A);
	return thing && prose_token(prose, behind)->kind != TOKEN_MARK ? behind + 1 : 0;
}

/* "… of implementation", "… after the interview", "… pre-launch" behind a window; `first` where it is none. */
static size_t read_anchor(struct times *times, size_t first, const struct window *window, bool any_thing)
{
	const struct prose *prose = times->prose;
	size_t itself = anchor_in_itself(times, window);
	if (itself)
		return times_add_event(times, first, itself, false);
	size_t i = window->end;
	bool of = prose_is(prose, i, LINK_OF) || prose_is(prose, i, LINK_FROM);
	bool prior = prose_in(prose, i, WORD_PRIOR) && prose_is(prose, i + 1, LINK_TO);
	bool after = prior || prose_is_any(prose, i, 1ULL << LINK_AFTER | 1ULL << LINK_BEFORE | 1ULL << LINK_PRE);
	size_t behind = i + 1 + prior;
	if ((of || after) && prose_same_sentence(prose, first, behind) &&
	    !(of && !any_thing && prose_is(prose, i, LINK_OF))) {
		size_t dated = read_dated_anchor(times, first, window, behind);
		if (dated > first)
			return dated;
	}
	if ((!of && !after) || (of && !any_thing) || !prose_same_sentence(prose, first, behind) ||
	    prose_is(prose, behind, LINK_NOW) || prose_has(prose, behind, ROLE_TODAY))
		return first;
	size_t end = anchor_end(times, behind, after, any_thing);
	return end ? times_add_event(times, first, end, any_thing && names_case(prose, behind)) : first;
}

/* "the first week of March", "the last fortnight of June", "the third week in May" */
static size_t read_part_of_period(struct times *times, size_t at, const struct window *window, size_t part)
{
	const struct prose *prose = times->prose;
	bool last = prose_in(prose, part, CLASS_LAST_OR_FINAL);
	bool linked = prose_is(prose, window->end, LINK_OF) || prose_is(prose, window->end, LINK_IN);
	if ((!window->first && !window->last) || !(linked || prose_has(prose, window->end, ROLE_MONTH)))
		return at;
	struct time_core period = prose_date_at(prose, window->end + linked, times->reference, false);
	if (!period.next || !period.resolved)
		return at;
	int64_t length = prose_after(period.start, window->count, window->unit, false) - period.start;
	int64_t steps = window->first && window->count <= 1 ? ordinal_at(prose, part) - 1 : 0;
	int64_t start = last ? period.end - length + 1 : period.start + steps * length;
	if (start >= period.start && start <= period.end)
		period.start = start;
	if (period.start + length - 1 < period.end)
		period.end = period.start + length - 1;
	return times_add_core(times, period, at);
}

/* Service verbs: what is done with each case again. */
static bool serves(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_SERVES);
}

/* "answer emails within two days", "complaints are acknowledged within an hour": how fast each case goes. */
static bool is_service_level(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	bool cases = false, service = false;
	for (size_t i = at; i > 0 && prose_same_sentence(prose, i - 1, at) && at - i < 24; i--) {
		const struct token *token = prose_token(prose, i - 1);
		bool plural = prose->text.at[token->end - 1] == 's' || prose_in(prose, i - 2, CLASS_ALL_OR_ANY);
		bool one = prose_in(prose, i - 2, CLASS_OUTSTANDING) || prose_in(prose, i - 1, WORD_BACKLOG);
		if (one ||
		    (i > 2 && prose_token(prose, i - 2)->kind == TOKEN_NUMBER && prose_byte(prose, i - 1) != '%'))
			return false;
		cases = cases ||
		        (plural && (prose_has(prose, i - 1, ROLE_CASE) || prose_has(prose, i - 1, ROLE_PERSON)));
		service = service || serves(prose, i - 1);
	}
	return (cases && service) || (times_tense(times)->stated && !times_tense(times)->future);
}

/* What stands before a window, and what that makes of it. */
struct window_lead {
	bool in, within, by;
	bool point; /* "in two weeks": a day, and not all days up to it */
};

static struct window_lead window_lead(const struct prose *prose, size_t at, const struct lead *lead)
{
	return (struct window_lead){
		.in = lead->kind == LEAD_IN || lead->kind == LEAD_FOR,
		.within = lead->kind == LEAD_WITHIN || (lead->heading && !lead->article),
		.by = lead->kind == LEAD_BY && !prose_is(prose, at, LINK_BY) && !prose_is(prose, at, LINK_BEFORE),
		.point = prose_is(prose, at, LINK_IN),
	};
}

/* "within the month" */
static bool read_whole_unit(const struct prose *prose, const struct lead *lead, struct window *window)
{
	size_t i = lead->next;
	bool whole = lead->kind == LEAD_WITHIN && lead->article && prose_has(prose, i, ROLE_UNIT);
	if (whole)
		*window = (struct window){.count = 1, .unit = (enum time_unit)prose_value(prose, i), .end = i + 1};
	return whole;
}

/* "in the final week of your third month", "in the last hour of the course": a stretch of what has an end. */
static bool is_part_of_event(const struct prose *prose, const struct window *window)
{
	size_t i = window->end + 1 + prose_is_article(prose, window->end + 1);
	bool numbered = prose_has(prose, i, ROLE_ORDINAL) && prose_has(prose, i + 1, ROLE_UNIT);
	return window->last && prose_is(prose, window->end, LINK_OF) && prose_is_article(prose, i - 1) &&
	       (numbered || prose_is_event(prose, i));
}

/* "you get your pay for the first ten days": how long it holds. */
static bool is_of_extent(const struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	if (lead->kind != LEAD_FOR || tense->future || tense->order)
		return false;
	for (size_t i = at > SUBJECT_REACH ? at - SUBJECT_REACH : 0; i < at; i++)
		if (prose_has(prose, i, ROLE_SUBJECT))
			return true;
	return tense->stated;
}

/* "in his second year" says no more than that it is now, "in your first week" says when. */
static size_t read_first(struct times *times, size_t at, const struct window *window, const struct lead *lead)
{
	bool in = lead->kind == LEAD_IN || lead->kind == LEAD_FOR;
	bool later = prose_has(times->prose, lead->next, ROLE_ORDINAL) && prose_value(times->prose, lead->next) > 1;
	bool known = in || lead->kind == LEAD_WITHIN || lead->kind == LEAD_AFTER || lead->kind == LEAD_BY;
	bool last_day = window->unit == UNIT_DAY && prose_is(times->prose, at, LINK_ON); /* "on your last day" */
	const struct tense *tense = times_tense(times);
	bool due = tense->future || tense->order || times_is_scheduled(times->prose, at);
	bool part = is_part_of_event(times->prose, window) && due;
	bool own = prose_in(times->prose, lead->next, WORD_FINAL) && prose_is(times->prose, lead->next - 1, LINK_MY) &&
	           due; /* "In your final month we'll ask you …" */
	bool now = (window->last && !last_day && !part && !own) || (later && in && !due);
	bool long_enough = window->unit >= UNIT_DAY || (window->unit == UNIT_HOUR && window->count >= 24);
	return known && !now && long_enough && !is_of_extent(times, at, lead)
	               ? times_add_event(times, at, window->end, false)
	               : at;
}

/* "within six weeks", "over the next month", "in two days' time": counted from the reference day. */
static size_t add_window(struct times *times, size_t at, const struct window *window, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	bool point = prose_is_any(prose, at, 1ULL << LINK_IN | 1ULL << LINK_AFTER) && !window->next && !window->most;
	int64_t end = prose_after(times->reference, window->count, window->unit, window->working);
	struct time_core core = {.next = window->end, .kind = TIME_RELATIVE, .resolved = window->count > 0};
	core.start = point ? end : times->reference;
	core.end = end;
	bool one_next = window->next && window->count == 1 && window->unit >= UNIT_DAY && window->end == lead->next + 2;
	if (prose_is(prose, at, LINK_IN) && one_next)
		prose_period(window->unit, times->reference, 1, &core.start, &core.end);
	core.next += prose_is(prose, core.next, LINK_TIME) && prose_same_sentence(prose, at, core.next);
	return times_add_core(times, core, at);
}

static bool noun_follows(const struct prose *prose, size_t at)
{
	return prose_same_sentence(prose, at - 1, at) && prose_token(prose, at)->kind == TOKEN_WORD &&
	       !prose_has(prose, at, ROLE_COMMON) && !prose_has(prose, at, ROLE_LINK);
}

/* "in 6/52": six weeks, as clinics write it. */
static bool read_clinic_window(const struct prose *prose, size_t at, struct window *window)
{
	struct shaped shaped = prose_shape(prose, at);
	if (shaped.shape != SHAPE_PART || (shaped.other != 52 && shaped.other != 12 && shaped.other != 7) || at == 0 ||
	    !prose_is(prose, at - 1, LINK_IN))
		return false;
	*window = (struct window){.count = (double)shaped.number, .end = at + 1};
	window->unit = shaped.other == 52 ? UNIT_WEEK : shaped.other == 12 ? UNIT_MONTH : UNIT_DAY;
	return true;
}

/* "no return within 1 hour" */
static bool forbids(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 3 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_in(prose, i - 1, CLASS_FORBIDDEN))
			return true;
	return false;
}

/* "three times in a week", "no return within an hour", "ten jobs in an hour": no time by which something is done. */
static bool is_no_term(const struct times *times, size_t at, const struct window *window, struct window_lead led)
{
	const struct prose *prose = times->prose;
	bool point = led.point && !window->next;
	bool often =
		led.point && at > 0 && (prose_has(prose, at - 1, ROLE_UNIT) || prose_in(prose, at - 1, CLASS_OFTEN));
	bool hour = window->unit == UNIT_HOUR && !prose_is(prose, window->end, LINK_TIME);
	bool done = times_tense(times)->perfect && !times_tense(times)->future;
	return often || (led.within && forbids(prose, at)) || (point && (hour || done));
}

/* "at 30, 60 and 90 days": the token behind the list; `at` where there is none. */
static size_t read_ages(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	if (!prose_is_any(prose, at, 1ULL << LINK_AT | 1ULL << LINK_AFTER) || !prose_is_number(prose, i))
		return at;
	while (i < lead->next + 7 && prose_shape(prose, i).plain &&
	       (prose_byte(prose, i + 1) == ',' || prose_is(prose, i + 1, LINK_AND)))
		i += 2;
	bool list = i > lead->next && prose_shape(prose, i).plain && prose_has(prose, i + 1, ROLE_UNIT) &&
	            prose_value(prose, i + 1) >= UNIT_DAY;
	bool told = times_tense(times)->stated && !times_tense(times)->future;
	return list && !told && prose_same_sentence(prose, at, i + 1) ? times_add_event(times, at, i + 2, false) : at;
}

/* Windows that are counted from an event, and ages: "within a week of the interview", "review at six months". */
static size_t read_tied_window(struct times *times, size_t at, const struct window *window, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	struct window_lead led = window_lead(prose, at, lead);
	bool counts = led.within || led.by;
	bool state = tense->being && tense->stated && !tense->future;
	if (state && counts && !prose_in(prose, at - 1, CLASS_IS_ARE))
		return at;
	bool kept_up = lead->kind == LEAD_FOR && /* "Don't eat for six hours before the scan" */
	               (times_is_due(times) || (tense->denied && !tense->stated));
	size_t anchored = counts || led.point || kept_up ? read_anchor(times, at, window, counts) : at;
	if (anchored > at)
		return anchored;
	bool told = times_is_due(times) || !tense->stated;
	bool at_age =
		prose_is(prose, at, LINK_AT) && window->count > 0 && window->unit >= UNIT_WEEK && told && !window->next;
	if (at_age && !noun_follows(prose, window->end)) /* "review at six months" */
		return times_add_event(times, at, window->end, false);
	bool again = lead->kind == LEAD_AFTER && at > 0 && prose_in(prose, at - 1, WORD_AGAIN) && window->count > 0;
	if (again && tense->future && !window->next) /* "We will see you again after six months" */
		return add_window(times, at, window, lead);
	if (lead->kind == LEAD_AFTER && prose_is(prose, at, LINK_AFTER) && (!window->next || window->count > 1) &&
	    times_is_due(times))
		return times_add_event(times, at, window->end, false);
	return at;
}

/* Whether a window counts from now: not "it is safe to eat within two hours". */
static bool binds(const struct times *times, size_t at, const struct window *window, const struct lead *lead)
{
	const struct tense *tense = times_tense(times);
	struct window_lead led = window_lead(times->prose, at, lead);
	bool state = tense->being && tense->stated && !tense->future && (led.within || led.by) &&
	             !prose_in(times->prose, at - 1, CLASS_IS_ARE);
	bool leads = led.within || (led.in && window->next) || (led.point && !lead->article);
	bool of_thing = lead->kind == LEAD_FOR && prose_in(times->prose, window->end, CLASS_IS_ARE) && !tense->future;
	bool adjective = of_thing ||
	                 (prose_joined(times->prose, window->end - 2, '-') && noun_follows(times->prose, window->end));
	return !adjective && !state && leads && !is_no_term(times, at, window, led);
}

/* "within six weeks", "answer within an hour" */
static size_t read_own_window(struct times *times, size_t at, const struct window *window, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	struct window_lead led = window_lead(prose, at, lead);
	bool being = led.point && at > 0 && /* "the exam is in three weeks", "We meet again in a month" */
	             (prose_in(prose, at - 1, CLASS_IS_CONTRACTED) ||
	              prose_in(prose, at - 1 - (at > 1 && prose_in(prose, at - 1, WORD_AGAIN)), CLASS_STARTING));
	bool service = !being && !window->next && !lead->heading && is_service_level(times, at);
	if (window->unit < UNIT_HOUR || service)
		return window->next ? at : times_add_event(times, at, window->end, true);
	if (led.point && !window->next && prose_is(prose, window->end, LINK_OF))
		return at;
	return add_window(times, at, window, lead);
}

size_t times_read_window(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	struct window window;
	size_t ages = read_ages(times, at, lead);
	if (ages > at)
		return ages;
	if (lead->kind == LEAD_NONE || lead->kind == LEAD_NEVER || lead->ended ||
	    (!(times->counted && read_window(prose, lead->next, &window)) &&
	     !read_clinic_window(prose, lead->next, &window) && !read_whole_unit(prose, lead, &window)))
		return at;
	bool lasts = lead->kind == LEAD_AFTER && at > 0 && prose_in(prose, at - 1, CLASS_RUNS_OUT);
	if (lasts || times_told_past(times) || times_is_of_some(times, at)) /* "the trial ends after 14 days" */
		return at;
	bool working_day = window.working && window.unit == UNIT_DAY && prose_is(prose, window.end, LINK_OF);
	if ((window.first || window.last) && working_day) /* "the last working day of March" */
		return at;
	size_t part = read_part_of_period(times, at, &window, lead->next);
	if (part > at)
		return part;
	if (window.first || window.last)
		return read_first(times, at, &window, lead);
	size_t tied = read_tied_window(times, at, &window, lead);
	if (tied > at)
		return tied;
	return binds(times, at, &window, lead) ? read_own_window(times, at, &window, lead) : at;
}

/* "a week tomorrow", "two weeks on Monday", "fortnight Friday": counted on from a day; gives the token behind it. */
static size_t counted_on(const struct times *times, const struct window *window, int64_t *day)
{
	const struct prose *prose = times->prose;
	size_t i = window->end + prose_is(prose, window->end, LINK_ON);
	if (window->unit < UNIT_WEEK || !prose_same_sentence(prose, window->end - 1, i))
		return 0;
	if (prose_has(prose, i, ROLE_TODAY))
		*day = times->reference + prose_value(prose, i);
	else if (prose_has(prose, i, ROLE_WEEKDAY))
		*day = prose_next_weekday(times->reference, prose_value(prose, i));
	else
		return 0;
	return i + 1;
}

/* "two weeks from now", "two weeks from Monday": 0 where nothing is counted from a day. */
static size_t counted_from(const struct times *times, const struct window *window, int64_t *day)
{
	const struct prose *prose = times->prose;
	size_t i = window->end;
	if (!prose_is(prose, i, LINK_FROM))
		return counted_on(times, window, day);
	struct window from = *window;
	from.end = i + 1;
	from.unit = UNIT_WEEK;
	*day = times->reference;
	return prose_is(prose, i + 1, LINK_NOW) ? i + 2 : counted_on(times, &from, day);
}

/* "you have 28 days to reply", "I've got six weeks to turn it round": counted from now. */
static size_t read_given_time(struct times *times, size_t at, const struct window *window)
{
	const struct prose *prose = times->prose;
	size_t i = window->end + prose_in(prose, window->end, CLASS_LEFT_OR_MORE);
	bool given = at > 0 && (prose_has(prose, at - 1, ROLE_HAVE) || prose_in(prose, at - 1, CLASS_GIVEN_TO));
	bool to_go = prose_is(prose, i, LINK_TO) && prose_in(prose, i + 1, WORD_GO); /* "nine days to go" */
	given = given || to_go;
	bool to_do = (prose_is(prose, i, LINK_TO) && !prose_has(prose, i + 1, ROLE_NUMERAL)) ||
	             (prose_is(prose, i, LINK_IN) && prose_in(prose, i + 1, WORD_WHICH));
	int64_t end = prose_after(times->reference, window->count, window->unit, window->working);
	if (!given || !to_do || end == times->reference || times_tense(times)->past ||
	    !prose_same_sentence(prose, at, i))
		return at;
	struct time_core core = {.next = window->end, .kind = TIME_RELATIVE, .resolved = true};
	core.start = times->reference;
	core.end = end;
	return times_add_core(times, core, at);
}

/* "two weeks from now", "3-4 weeks pre-launch", "one year before the release": no lead before the count. */
/* "payable 30 days from the date of issue": no length of time ("valid for a year from the day you join"). */
static bool is_payable(const struct times *times, size_t at, const struct window *window)
{
	const struct prose *prose = times->prose;
	bool led = at > 0 && (prose_has(prose, at - 1, ROLE_LINK) || times_tense(times)->past_seem);
	return !led && prose_is(prose, window->end, LINK_FROM) && prose_is_article(prose, window->end + 1);
}

size_t times_read_bare_window(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	struct window window = {.count = 1};
	if (!times->counted)
		return at;
	bool the = prose_is(prose, at, LINK_THE) && prose_has(prose, at + 1, ROLE_UNIT); /* "the day after …" */
	the = the && !(at > 0 && prose_has(prose, at - 1, ROLE_LINK) && prose_is(prose, at + 2, LINK_OF));
	bool starts = at == 0 || prose_token(prose, at - 1)->kind == TOKEN_MARK; /* "Fortnight today: …" */
	bool bare = prose_in(prose, at, CLASS_WEEK_OR_FORTNIGHT) &&
	            (prose_has(prose, at + 1, ROLE_WEEKDAY) || (starts && prose_has(prose, at + 1, ROLE_TODAY)));
	if (the || bare) {
		window.unit = (enum time_unit)prose_value(prose, at + the);
		window.end = at + 1 + the;
	}
	if (!the && !bare && (!read_window(prose, at, &window) || window.next || window.first || window.last))
		return at;
	bool odd = the && (prose_is(prose, at + 3, LINK_NEXT) || prose_has(prose, at + 3, ROLE_TODAY));
	if (odd || times_told_past(times))
		return at;
	bool hours = window.unit <= UNIT_HOUR && times_tense(times)->opening && !times_tense(times)->future;
	bool waits = at > 0 && prose_in(prose, at - 1, CLASS_WAITS);
	size_t than = at > 2 && prose_is(prose, at - 1, LINK_THAN) ? at - 2 : at; /* "booked less than a week before" */
	if (hours || waits || times_is_of_some(times, than)) /* "doors open an hour before the show" */
		return at;
	int64_t day = 0;
	size_t given = read_given_time(times, at, &window);
	if (given > at)
		return given;
	size_t next = counted_from(times, &window, &day);
	if (!next)
		return read_anchor(times, at, &window, is_payable(times, at, &window));
	day = prose_after(day, window.count, window.unit, window.working);
	struct time_core core = {.next = next, .kind = TIME_RELATIVE, .resolved = true, .start = day, .end = day};
	return times_add_core(times, core, at);
}
