#include "prose_times.h"
#include "calendar.h"
#include "prose_lexicon.h"

/* ---- What is found ---- */

/* The one before in this sentence; NULL where there is none. */
static struct found_time *last_found(struct times *times)
{
	size_t count = times->found.length / sizeof(struct found_time);
	struct found_time *last = count ? (struct found_time *)(void *)times->found.at + (count - 1) : NULL;
	return last && last->last >= times->first ? last : NULL;
}

/* Whether the sentence has a token before `next`: who reads counts on, past its end, too. */
static bool reaches(const struct times *times, size_t next)
{
	return next > 0 && next <= times->prose->token_count;
}

/* Adds the time whose words are the tokens from `first` to before `next` of the sentence; gives `next`. */
static size_t add_time(struct times *times, struct found_time time, size_t first, size_t next)
{
	time.first = times->first + (uint32_t)first;
	time.last = times->first + (uint32_t)next - 1;
	buffer_add(&times->found, &time, sizeof time);
	return next;
}

/* "Swifts arrive in May", "You can stay two weeks", "usually in ten days": what is so or may be, unless a day is told.
 * Of what one may do, a last day is one: "You can apply until the end of June". */
static bool is_of_fact(const struct times *times, const struct time_core *core, size_t first)
{
	const struct tense *tense = times_tense(times);
	bool round = core->kind == TIME_RECURRING;
	bool day = core->year || core->weekday || (core->named && core->start == core->end);
	bool last = prose_is(times->prose, first, LINK_BY) || prose_is(times->prose, first, LINK_UNTIL) ||
	            prose_is(times->prose, first, LINK_BEFORE);
	bool by_day = core->kind == TIME_RELATIVE && core->resolved && prose_is(times->prose, first, LINK_BY);
	day = day || (by_day && core->start == core->end); /* "by the 30th" */
	bool not_done = round && tense->denied && tense->stated && !tense->future && !tense->order;
	if (not_done || (round && tense->billed) || prose_is_spoken_of(times->prose, first) ||
	    times_is_of_manual(times, core, first))
		return true;
	if (tense->future || tense->order)
		return false;
	if (tense->defines || (round && tense->counted))
		return true;
	if (!tense->fact && tense->grants && last && core->kind == TIME_DATE)
		return false;
	if (tense->grants && !tense->passive && prose_is(times->prose, first, LINK_WITHIN))
		return false; /* "You can appeal within ten days of the decision" */
	bool usual = tense->general && !core->named && !core->year;
	return usual || (!day && (tense->fact || tense->grants));
}

bool times_is_vetoed(const struct times *times, size_t first)
{
	const struct lead *lead = times->lead;
	bool weak = lead && (lead->kind == LEAD_AFTER || lead->kind == LEAD_FOR);
	return times_tense(times)->mention || (lead && times_is_of_group(times->prose, first)) ||
	       (weak && times_is_condition(times->prose, first)) ||
	       (lead && lead->kind == LEAD_IN && first > 0 && prose_in(times->prose, first - 1, CLASS_EXCEPT)) ||
	       times_is_of_newcomers(times, first);
}

size_t times_add_core(struct times *times, struct time_core core, size_t first)
{
	if (!reaches(times, core.next) || times_is_vetoed(times, first) || is_of_fact(times, &core, first))
		return first;
	struct found_time time = {.kind = core.kind,
	                          .resolved = core.resolved,
	                          .start = core.start,
	                          .end = core.end,
	                          .repeat = core.repeat};
	return add_time(times, time, first, core.next);
}

size_t times_add_event(struct times *times, size_t first, size_t next, bool each_case)
{
	struct time_core event = {.next = next, .kind = TIME_EVENT};
	if (!reaches(times, next) || times_is_vetoed(times, first) || (!each_case && is_of_fact(times, &event, first)))
		return first;
	return add_time(times, (struct found_time){.kind = TIME_EVENT, .each_case = each_case}, first, next);
}

bool times_told_past(const struct times *times)
{
	return times_tense(times)->past && !times_tense(times)->future;
}

/* The same where no deadline speaks for an aim: "have improved", too. */
static bool told_as_done(const struct times *times)
{
	return (times_tense(times)->past || times_tense(times)->perfect) && !times_tense(times)->future;
}

/* ---- What comes round ---- */

/* "every sprint" behind "at the end of" */
static size_t read_each_end(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t first, i = lead->next;
	if (!lead->ended || !prose_is(prose, i, LINK_EVERY))
		return at;
	bool thing = prose_has(prose, i + 1, ROLE_PLACE) || prose_has(prose, i + 1, ROLE_CASE) ||
	             prose_has(prose, i + 1, ROLE_PERSON);
	if (thing)
		return at;
	struct time_core core = times_recurring_at(times, i, &first);
	if (core.next && prose_has(prose, i + 1, ROLE_UNIT)) {
		prose_period((enum time_unit)prose_value(prose, i + 1), times->reference, 0, &core.start, &core.end);
		core.start = core.end = lead->start ? core.end + 1 : core.end;
		core.resolved = true;
	} else if (!core.next) {
		core = (struct time_core){.next = i + 2, .kind = TIME_RECURRING};
	}
	return times_add_core(times, core, at);
}

/* ---- Dates ---- */

/* "applications open in September": once, and not each day. */
static bool opens_then(const struct prose *prose, const struct time_core *core, size_t at)
{
	return !core->weekday && at > 0 && prose_in(prose, at - 1, CLASS_OPEN_OR_CLOSE);
}

/* "in the March newsletter" */
static bool is_adjective_month(const struct prose *prose, const struct time_core *core)
{
	size_t i = core->next;
	return prose_has(prose, i - 1, ROLE_MONTH) && prose_same_sentence(prose, i - 1, i) &&
	       prose_token(prose, i)->kind == TOKEN_WORD && !prose_has(prose, i, ROLE_COMMON);
}

/* "the season runs from August to May": each year. */
static bool is_round_of_year(const struct times *times, const struct time_core *core, size_t at)
{
	const struct prose *prose = times->prose;
	bool runs = at > 0 && prose_in(prose, at - 1, CLASS_RUN_OR_LAST);
	bool range = prose_is(prose, core->next, LINK_TO) && prose_has(prose, core->next + 1, ROLE_MONTH) &&
	             !times_tense(times)->being;
	bool told = times_tense(times)->stated || (runs && range && !times_tense(times)->order);
	return !core->named && core->end > core->start && told && !times_tense(times)->future && (runs || range);
}

static bool is_over(const struct times *times, const struct time_core *core)
{
	return core->resolved && core->end < times->reference;
}

static bool is_strong(const struct lead *lead)
{
	return lead->kind == LEAD_BY || lead->kind == LEAD_WITHIN || lead->ended;
}

/* What was, or is asked, or is open then: whatever leads the date, nothing is to be done by it. */
static bool is_told_otherwise(const struct times *times, const struct lead *lead, const struct time_core *core,
                              size_t at)
{
	const struct tense *tense = times_tense(times);
	bool strong = is_strong(lead), day = core->named && core->start == core->end;
	if (is_over(times, core) && tense->past && lead->kind != LEAD_BY)
		return true; /* "at the level expected in July 2025" */
	if (is_over(times, core) && (core->year || core->whole_year) && !tense->future && !tense->order &&
	    prose_is(times->prose, at, LINK_BEFORE))
		return true; /* "Bookings made before 2019" */
	if ((tense->asked && !strong) || times_told_past(times) || (!strong && told_as_done(times)))
		return true;
	bool of_hours = !opens_then(times->prose, core, at) && (!core->named || (lead->kind == LEAD_AFTER && !day));
	return !strong && tense->opening && !tense->future && of_hours;
}

/* "12 August Street", "in the March newsletter", "Monday to Friday": part of a name, or of hours. */
static bool is_part_of_other(const struct times *times, const struct lead *lead, const struct time_core *core,
                             size_t at)
{
	const struct prose *prose = times->prose;
	if (prose_in(prose, core->next, CLASS_STREETS))
		return true;
	if (prose_is(prose, at, LINK_ON) && times_is_day_of_age(prose, at))
		return true;
	bool owned = times_is_possessive(prose, core->next - 1);
	bool of_thing = owned || (lead->article && is_adjective_month(prose, core));
	if (lead->kind == LEAD_IN && of_thing && !(times_event_end(prose, core->next) && times_is_due(times)))
		return true; /* "in the March newsletter", and not "at the March team meeting", "at Friday's stand-up" */
	bool of_each = prose_is(prose, core->next, LINK_OF) && prose_has(prose, core->next + 2, ROLE_UNIT) &&
	               prose_is_any(prose, core->next + 1, 1ULL << LINK_EVERY | 1ULL << LINK_THE);
	return core->weekday && /* "free on the first Sunday of each month" */
	       (of_each || times_tense(times)->opening || times_is_weekday_range(prose, core->next - 1, core->next));
}

/* Behind "in", "on", "over" and the like. */
static bool accepts_weak(const struct times *times, const struct lead *lead, const struct time_core *core, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	bool over = is_over(times, core);
	if (times_is_condition(prose, at) || (!core->named && prose_is_state(prose, at, tense)))
		return false;
	bool state = tense->being && tense->stated && !core->named && !core->window && !core->weekday &&
	             !prose_in(prose, at - 1, CLASS_IS_ARE);
	if (core->start < core->end && !core->year && (tense->general || state) && !tense->future)
		return false; /* "we usually see a rush in January" */
	if (over && core->year && at > 0 && (times_is_cue(prose, at - 1) || times_is_scheduled(prose, at)) &&
	    !tense->past)
		return true; /* "The module starts on 4 October 2021" */
	if (over && core->named && !tense->past_seem && !tense->stated && !tense->opening && core->start == core->end)
		return true;
	return tense->future || (!over && !tense->example && (!tense->past_seem || core->window || lead->ended));
}

static bool accepts_led(const struct times *times, const struct lead *lead, const struct time_core *core, size_t at)
{
	const struct tense *tense = times_tense(times);
	bool gone = is_over(times, core) && !tense->future && !tense->order &&
	            !(core->year && !tense->past_seem && times_is_scheduled(times->prose, at));
	bool one_day = core->start == core->end && core->resolved;
	switch (lead->kind) {
	case LEAD_BY:
	case LEAD_WITHIN:
		return true;
	case LEAD_UNTIL:
		return (!tense->opening || core->named) && !gone;
	case LEAD_FOR: /* "have it ready for Monday", and not "the figures for May" */
		return !gone && (tense->future || (one_day && !tense->stated && !tense->past_seem));
	case LEAD_AFTER:
		if (tense->being && !tense->future && !tense->order && !core->named) /* "is compulsory from November" */
			return false;
		return !gone && (tense->future || !tense->past_seem);
	case LEAD_NONE:
		return times_accepts_bare(times, core, at, lead->ended);
	case LEAD_NEVER: /* "as of Monday" */
		return prose_is(times->prose, at, LINK_AS) && core->resolved && core->start > times->reference &&
		       !tense->past_seem;
	default:
		return accepts_weak(times, lead, core, at);
	}
}

static bool accepts(const struct times *times, const struct lead *lead, const struct time_core *core, size_t at)
{
	bool after = lead->kind == LEAD_AFTER;
	bool said = !times_tense(times)->order && lead->kind == LEAD_IN && times_is_said_then(times->prose, at);
	bool of_done = said || ((after || (is_over(times, core) && lead->kind != LEAD_BY)) &&
	                        times_is_done_thing(times->prose, at));
	if (of_done || (after && is_round_of_year(times, core, at)))
		return false;
	bool leads = lead->kind != LEAD_NEVER && lead->kind != LEAD_NONE && lead->kind != LEAD_FOR;
	if (leads && core->year && core->start > times->reference)
		return true; /* whatever was, it is to come */
	return !is_told_otherwise(times, lead, core, at) && !is_part_of_other(times, lead, core, at) &&
	       accepts_led(times, lead, core, at);
}

/* "by the end of" a period is its last day, "at the start of" its first. */
static void cut_to_boundary(const struct lead *lead, struct time_core *core)
{
	if (lead->middle) { /* of a week Wednesday */
		int64_t days = core->end - core->start;
		core->start += days == 6 ? 2 : days / 2;
		core->end = core->start;
		return;
	}
	if (lead->start)
		core->end = core->start;
	else if (lead->ended)
		core->start = core->end;
}

static struct time_core next_year(struct time_core core)
{
	core.start = calendar_add_months(core.start, 12);
	core.end = calendar_add_months(core.end + 1, 12) - 1;
	return core;
}

/* "the 1st of December this year", "in March next year" */
static void read_whose_year(const struct times *times, struct time_core *core)
{
	const struct prose *prose = times->prose;
	size_t i = core->next;
	bool next = prose_in(prose, i, WORD_NEXT), near = next || prose_in(prose, i, WORD_THIS);
	if (!near || !prose_in(prose, i + 1, WORD_YEAR) || core->kind != TIME_DATE || core->year)
		return;
	int64_t year = calendar_date(times->reference).year;
	if (next && core->resolved && calendar_date(core->end).year == year)
		*core = next_year(*core);
	core->next = i + 2;
}

/* "before Sunday" ends on Saturday; "before noon on Sunday" does not. */
static bool ends_before(const struct prose *prose, size_t at, const struct time_core *core)
{
	bool before = prose_in(prose, at, WORD_BEFORE);
	bool other = prose_in(prose, at, CLASS_AHEAD_OR_PRIOR) && prose_in(prose, at + 1, CLASS_OF_OR_TO);
	size_t behind = at + (other ? 2 : 1);
	bool denied = at > 0 && prose_in(prose, at - 1, CLASS_NOT_BEFORE);
	bool end = prose_is(prose, core->next - 1, LINK_END); /* "before month end": its last day */
	return (before || other) && !denied && !end && prose_clock_end(prose, behind) == behind &&
	       prose_clock_end(prose, core->next) == core->next && !prose_in(prose, core->next, CLASS_PARTS_OF_DAY);
}

static size_t read_date(struct times *times, size_t at, const struct lead *lead)
{
	size_t i = times_over_first_day(times->prose, lead->next);
	bool of_year = lead->kind == LEAD_WITHIN && lead->article && prose_is(times->prose, i, LINK_FINANCIAL);
	struct time_core core = prose_date_at(times->prose, i, times->reference, lead->ended || of_year);
	bool to_come = lead->kind == LEAD_BY && !lead->ended && prose_has(times->prose, i, ROLE_SEASON);
	if (to_come && core.next && core.resolved && !core.year && core.start <= times->reference)
		core = next_year(core); /* "by winter", in winter */
	if (core.next == 0 && lead->article)
		core = prose_date_at(times->prose, --i, times->reference, false);
	bool numbered =
		lead->ended && prose_has(times->prose, i, ROLE_UNIT) && prose_has(times->prose, i + 1, ROLE_NUMERAL);
	if (numbered || !reaches(times, core.next)) /* "the end of month three" */
		return at;
	if (lead->kind == LEAD_NONE && !lead->ended)
		times_extend_range(times, &core); /* "Jan-March: …" */
	if (!accepts(times, lead, &core, at))
		return at;
	bool today = lead->ended && prose_is(times->prose, at, LINK_AT) && core.end == times->reference;
	bool due = times_is_due(times);
	if (today && due && prose_in(times->prose, core.next - 1, WORD_SHIFT)) /* "at the end of your shift" */
		return times_add_event(times, at, core.next, false);
	if (today)
		return times_is_vetoed(times, at) ? at : core.next; /* "at the end of the day" */
	cut_to_boundary(lead, &core);
	times_extend_range(times, &core);
	read_whose_year(times, &core);
	if (ends_before(times->prose, at, &core) && !lead->ended && core.resolved)
		core.start = core.end = core.start - 1;
	struct found_time *before = last_found(times);
	bool of_recurring = before && lead->kind != LEAD_BY && before->kind == TIME_RECURRING && core.weekday &&
	                    times->first + at - before->last <= 2 && reaches(times, core.next);
	if (!of_recurring || times_is_vetoed(times, at))
		return of_recurring ? at : times_add_core(times, core, at);
	before->last = times->first + (uint32_t)core.next - 1; /* "every two weeks, on Monday" */
	return core.next;
}

/* ---- Other ---- */

/* "by 4 o'clock", "before lunch": today. */
static size_t read_clock(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t end = lead->kind == LEAD_BY ? prose_clock_end(prose, lead->next) : lead->next;
	if (end == lead->next)
		return at;
	size_t day = end + prose_is(prose, end, LINK_ON);
	bool round =
		prose_has_any(prose, day, 1U << ROLE_WEEKDAYS | 1U << ROLE_REPEAT) || prose_is(prose, day, LINK_EVERY);
	if (round || last_found(times)) /* "by 10am on Mondays", "on Saturday 20 May, and arrive by 9:45" */
		return at;
	const struct tense *tense = times_tense(times);
	bool by = prose_is(prose, at, LINK_BY) || times_is_due(times);
	if (!by || tense->opening || tense->past || (tense->stated && !tense->future))
		return at;
	struct time_core core = {.next = end, .kind = TIME_RELATIVE, .resolved = true};
	core.start = core.end = times->reference;
	return times_add_core(times, core, at);
}

/* "I'll drop the keys round in the morning": tomorrow. */
static size_t read_morning(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	if (!prose_is(prose, at, LINK_IN) || !prose_is(prose, at + 1, LINK_THE) ||
	    !prose_in(prose, at + 2, WORD_MORNING))
		return at;
	bool last = prose_breaks_off(prose, at + 3);
	const struct tense *tense = times_tense(times);
	if (!last || !tense->future || tense->order || tense->general || last_found(times))
		return at;
	int64_t day = times->reference + 1;
	struct time_core core = time_core_of(at + 3, day, day);
	core.kind = TIME_RELATIVE;
	core.window = true;
	return times_add_core(times, core, at);
}

/* "between now and the holidays", "from now until June" */
static size_t read_from_now(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	bool between = prose_is(prose, at, LINK_BETWEEN) && prose_is(prose, at + 1, LINK_NOW) &&
	               prose_is(prose, at + 2, LINK_AND);
	bool from = prose_is(prose, at, LINK_FROM) && prose_is(prose, at + 1, LINK_NOW) &&
	            prose_is(prose, at + 2, LINK_UNTIL);
	if (!between && !from)
		return at;
	size_t i = at + 3 + prose_is_article(prose, at + 3);
	struct lead lead = {.kind = LEAD_BY, .next = i};
	prose_read_boundary(prose, &lead);
	struct time_core core = prose_date_at(prose, lead.next, times->reference, lead.ended);
	if (core.next) {
		core.start = times->reference;
		return times_add_core(times, core, at);
	}
	size_t end = times_thing_end(prose, i, true);
	if (!end)
		return at;
	core = (struct time_core){.next = end, .kind = TIME_RELATIVE};
	return times_add_core(times, core, at);
}

static size_t read_vague(struct times *times, size_t at)
{
	size_t end = prose_vague_end(times->prose, at);
	if (end == at || !reaches(times, end) || times_is_vetoed(times, at))
		return at;
	return add_time(times, (struct found_time){.kind = TIME_RELATIVE, .vague = true}, at, end);
}

static size_t read_recurring(struct times *times, size_t at)
{
	size_t first;
	if (!times_may_recur(times->prose, at))
		return at;
	struct time_core core = times_recurring_at(times, at, &first);
	const struct found_time *before = last_found(times);
	bool taken = before && times->first + first <= before->last; /* "by 29 February a year": 29 counts nothing */
	if (!reaches(times, core.next) || told_as_done(times) || taken)
		return at;
	bool told = times_tense(times)->told && !times_tense(times)->order;
	if ((times_tense(times)->opening || told) && !times_tense(times)->future)
		return at;
	size_t next = times_add_core(times, core, first);
	return next > first || !prose_has(times->prose, at, ROLE_ORDINAL) ? next : core.next;
}

/* Times that need no lead, each with the words that it may begin with. */
struct reader {
	size_t (*read)(struct times *, size_t);
	uint64_t links;
	uint32_t roles;
	bool number;
};

static const struct reader readers[] = {
	{times_read_milestone,
         1ULL << LINK_AS | 1ULL << LINK_BY | 1ULL << LINK_UNTIL | 1ULL << LINK_NEXT | 1ULL << LINK_THE |
                 1ULL << LINK_OPENER | 1ULL << LINK_BEFORE | 1ULL << LINK_AFTER,
         1U << ROLE_NUMERAL, false},
	{read_vague, 1ULL << LINK_AS | 1ULL << LINK_IN | 1ULL << LINK_AT | 1ULL << LINK_OVER | 1ULL << LINK_OPENER,
         1U << ROLE_VAGUE | 1U << ROLE_FUTURE, false},
	{read_recurring,
         1ULL << LINK_EVERY | 1ULL << LINK_IN | 1ULL << LINK_AT | 1ULL << LINK_LAST | 1ULL << LINK_A |
                 1ULL << LINK_PER | 1ULL << LINK_ON | 1ULL << LINK_OF | 1ULL << LINK_OTHER,
         1U << ROLE_ORDINAL | 1U << ROLE_REPEAT | 1U << ROLE_WEEKDAYS | 1U << ROLE_UNIT, true},
	{read_from_now, 1ULL << LINK_BETWEEN | 1ULL << LINK_FROM, 0, false},
	{read_morning, 1ULL << LINK_IN, 0, false},
	{times_read_bare_window, UINT64_MAX, UINT32_MAX, true},
};

/* Words that begin times of those kinds only. */
static const uint64_t no_leads = 1ULL << LINK_A | 1ULL << LINK_AND | 1ULL << LINK_OF | 1ULL << LINK_OR |
                                 1ULL << LINK_PER | 1ULL << LINK_NOW | 1ULL << LINK_THAN | 1ULL << LINK_TIMES |
                                 1ULL << LINK_TITLE | 1ULL << LINK_EXAMPLE | 1ULL << LINK_BASIS | 1ULL << LINK_INSTEAD |
                                 1ULL << LINK_EVERY;

/* The same behind a lead: "by the end of March", "within six weeks", "before my appraisal". */
static size_t read_led(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	if (prose_is_any(prose, at, no_leads))
		return at;
	size_t before = at > 1 && prose_is(prose, at - 1, LINK_THE) ? at - 2 : at - (at > 0);
	bool from = prose_is(prose, at, LINK_BEFORE) && prose_is(prose, before, LINK_FROM);
	if (at > 0 && (from || prose_is(prose, before, LINK_SINCE))) /* "since before April", "from before 2019" */
		return at;
	struct lead lead = prose_lead_at(prose, at);
	if (lead.next >= prose->token_count)
		return at;
	times->lead = &lead;
	size_t next = read_each_end(times, at, &lead);
	if (next == at)
		next = times_read_weekdays(times, at, &lead);
	if (next == at)
		next = times_read_window(times, at, &lead);
	if (next == at)
		next = read_date(times, at, &lead);
	if (next == at)
		next = read_clock(times, at, &lead);
	if (next == at)
		next = times_read_event(times, at, &lead);
	times->lead = NULL;
	return next;
}

/* Reads the time that starts at `at`; gives the token behind it, `at` where there is none. */
static size_t read_time(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	size_t next = at; /* before `at` where a count begins what turns out to be no time: nothing else is read then */
	const struct token *token = prose_token(prose, at);
	uint64_t link = prose_has(prose, at, ROLE_LINK) ? 1ULL << token->value : 0;
	for (size_t i = 0; next == at && i < sizeof readers / sizeof readers[0]; i++)
		if ((link & readers[i].links) || (token->roles & readers[i].roles) ||
		    (readers[i].number && token->kind == TOKEN_NUMBER))
			next = readers[i].read(times, at);
	return next > at ? next : read_led(times, at);
}

/* What a word must be to begin a time, but for a few that CLASS_TIME_BEGINNINGS holds; "FY26" is known by its form. */
static const uint32_t time_roles = 1U << ROLE_LINK | 1U << ROLE_NUMERAL | 1U << ROLE_ORDINAL | 1U << ROLE_MONTH |
                                   1U << ROLE_WEEKDAY | 1U << ROLE_WEEKDAYS | 1U << ROLE_UNIT | 1U << ROLE_REPEAT |
                                   1U << ROLE_TODAY | 1U << ROLE_QUARTER | 1U << ROLE_FEAST | 1U << ROLE_SEASON |
                                   1U << ROLE_PERIOD_END | 1U << ROLE_VAGUE;

static bool may_begin(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	if (token->kind != TOKEN_WORD || (token->roles & time_roles))
		return token->kind != TOKEN_MARK;
	char first = (char)(prose_byte(prose, at) | ' ');
	return prose_in(prose, at, CLASS_TIME_BEGINNINGS) || (first == 's' && prose_is_short_day(prose, at)) ||
	       (first == 'f' && prose_has_form_of_year(prose, at));
}

void times_read_told(const struct times *times)
{
	struct told *told = times->told;
	if (!told->whole.known) {
		size_t end = prose_main_end(times->prose);
		prose_read_tense(times->prose, &told->whole);
		told->now_from = told->whole.past ? prose_now_from(times->prose) : 0;
		if (told->now_from)
			prose_read_tense_from(times->prose, told->now_from, &told->now);
		told->main = (struct tense){.known = false};
		told->main_end = end < times->prose->token_count ? end : 0;
	}
	if (times->at < told->main_end && !told->main.known)
		prose_read_main_tense(times->prose, told->main_end, &told->whole, &told->main);
}

static void read_sentence(struct times *times)
{
	const struct prose *prose = times->prose;
	times->told->whole.known = times->counted = false;
	for (size_t i = 0; !times->counted && i < prose->token_count; i++)
		times->counted = prose_has(prose, i, ROLE_UNIT) || times_is_cycle(prose, i);
	for (size_t i = 0; i < prose->token_count;) {
		times->at = i;
		size_t next = may_begin(prose, i) ? read_time(times, i) : i;
		i = next > i ? next : i + 1;
	}
}

const struct found_time *prose_times(const struct prose *prose, int64_t reference, size_t *count)
{
	struct prose_found *found = prose->found;
	if (!found->times || found->times_day != reference) {
		struct told told = {.main_end = 0};
		struct sentence sentence = {.first = 0};
		struct times times = {
			.arena = found->arena, .prose = &sentence.prose, .told = &told, .reference = reference};
		while (prose_next_sentence(prose, &sentence)) {
			times.first = sentence.first;
			read_sentence(&times);
		}
		found->times = arena_copy(found->arena, times.found.at, times.found.length);
		found->time_count = times.found.length / sizeof(struct found_time);
		found->times_day = reference;
		buffer_free(&times.found);
	}
	*count = found->time_count;
	return found->times;
}
