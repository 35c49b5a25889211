/* Milestones: clauses of what happens once ("before I start", "once the course is finished", "when you leave the company"). */
#include "prose_times.h"

enum { CLAUSE_REACH = 12 };

/* The token behind "before", "once", "as soon as" and the like; `at` where none begins a clause here. */
static size_t joint_end(const struct prose *prose, size_t at)
{
	if (at > 0 && prose_is(prose, at, LINK_THE) && prose_is_any(prose, at - 1, 1ULL << LINK_AT | 1ULL << LINK_FOR))
		return at; /* "at the moment I'm on nights" */
	static const enum word_class joints[][4] = {{WORD_AS, WORD_SOON, WORD_AS},
	                                            {WORD_THE, WORD_MINUTE},
	                                            {WORD_THE, WORD_MOMENT},
	                                            {WORD_BY, WORD_THE, WORD_TIME},
	                                            {WORD_UNTIL, WORD_SUCH, WORD_TIME, WORD_AS},
	                                            {WORD_NEXT, WORD_TIME}};
	for (size_t i = 0; prose_in(prose, at + 1, CLASS_BEHIND_JOINT) && i < sizeof joints / sizeof joints[0]; i++) {
		size_t end = prose_phrase_end(prose, at, joints[i], 4);
		if (end)
			return end;
	}
	return at + prose_in(prose, at, CLASS_JOINTS);
}

/* "go on leave", "get my results", "take over": verbs that say little but with what follows. */
static bool is_light_milestone(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_LIGHT_VERBS) &&
	       (prose_is_article(prose, at + 1) || prose_in(prose, at + 1, CLASS_BEHIND_LIGHT_VERB));
}

/* "Kev's back" */
static bool is_contracted(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at < prose->token_count ? at : 0);
	return at < prose->token_count && token->end - token->start > 3 && prose->text.at[token->end - 1] == 's' &&
	       (prose->text.at[token->end - 2] == '\'' || prose->text.at[token->end - 2] == '\x99');
}

/* What the clause from `at` on tells: the token behind its verb where something happens once; 0 where it does not, or
 * where it comes again with each customer or call. */
static size_t milestone_end(const struct prose *prose, size_t at, bool anybody, bool due)
{
	bool bare = prose_same_sentence(prose, at, at + 1) && prose_token(prose, at)->kind == TOKEN_WORD &&
	            !prose_has(prose, at, ROLE_COMMON) && !prose_has(prose, at, ROLE_LINK) &&
	            prose_has(prose, at + 1, ROLE_MILESTONE); /* "before term starts" */
	bool ours = bare || prose_in(prose, at, CLASS_OURS);
	bool known =
		ours || prose_has(prose, at, ROLE_SUBJECT) || prose_in(prose, at, CLASS_YOURS) ||
		(prose_byte(prose, at) >= 'A' && prose_byte(prose, at) <= 'Z' && !prose_has(prose, at, ROLE_FEAST) &&
	         !prose_has(prose, at, ROLE_MONTH) && !prose_has(prose, at, ROLE_WEEKDAY));
	bool being = prose_in(prose, at, CLASS_CONTRACTED_BEING) || is_contracted(prose, at),
	     having = prose_has(prose, at, ROLE_HAVE);
	size_t end = 0;
	for (size_t i = at; i < at + CLAUSE_REACH && prose_same_sentence(prose, at, i); i++) {
		if (!(anybody && i == at) && (prose_has(prose, i, ROLE_CASE) || prose_has(prose, i, ROLE_PERSON)))
			return 0;
		if ((!end && prose_has(prose, i, ROLE_PAST)))
			return 0;
		if (i > at && !end && prose_has(prose, i, ROLE_SUBJECT))
			return 0;
		if (prose_token(prose, i)->kind == TOKEN_MARK)
			break;
		if (end || i == at || prose_is_article(prose, i - 1))
			continue;
		if ((being && prose_has(prose, i, ROLE_STATE)) ||
		    ((known || due) && having && prose_is_past_form(prose, i)))
			end = prose_in(prose, i + 1, WORD_TO) && prose_in(prose, i, WORD_DOWN) ? 0 : i + 1;
		else if (!being && prose_is_past_form(prose, i))
			return 0;
		else if (known && (prose_has(prose, i, ROLE_MILESTONE) || is_light_milestone(prose, i)))
			end = prose_in(prose, at, WORD_YOU) && !anybody ? 0 : i + 1;
		being = being || prose_in(prose, i, CLASS_BEING) || is_contracted(prose, i);
		having = having || prose_has(prose, i, ROLE_HAVE);
	}
	return end;
}

/* The clause stands first and a statement follows: "When the shop opens I switch on the tills" is a habit. */
static bool states_habit(const struct times *times, size_t at, size_t end)
{
	const struct prose *prose = times->prose;
	if (times_tense(times)->future)
		return false;
	if (at > 0)
		return times_tense(times)->stated;
	for (size_t i = end; i < end + CLAUSE_REACH && prose_same_sentence(prose, at, i); i++)
		if (prose_byte(prose, i) == ',')
			return prose_has(prose, i + 1, ROLE_SUBJECT) || prose_is_article(prose, i + 1);
		else if (prose_has(prose, i, ROLE_SUBJECT))
			return true;
	return false;
}

/* "before the month is out": its last day. The token behind it, `at` where it is something else. */
static size_t read_period_out(struct times *times, size_t at, size_t clause)
{
	const struct prose *prose = times->prose;
	size_t i = clause + prose_is(prose, clause, LINK_THE);
	bool weekend = prose_in(prose, i, CLASS_WEEKEND);
	bool unit = prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) >= UNIT_DAY;
	size_t end = i + 1 + (size_t)(prose_in(prose, i + 1, WORD_IS));
	if (i == clause || (!unit && !weekend) || !prose_in(prose, end, CLASS_OUT_OR_OVER) ||
	    !prose_same_sentence(prose, at, end))
		return at;
	struct time_core core = {.next = end + 1, .resolved = true, .kind = TIME_RELATIVE};
	prose_period(unit ? (enum time_unit)prose_value(prose, i) : UNIT_WEEK, times->reference, 0, &core.start,
	             &core.end);
	core.start = core.end;
	return times_add_core(times, core, at);
}

/* "before the weather breaks": a thing does it, whatever it is; the token behind its verb, 0 where there is none. */
static size_t clause_of_thing(const struct prose *prose, size_t at, bool any)
{
	if (!prose_is_article(prose, at))
		return 0;
	bool last = prose_in(prose, at + 1, CLASS_FIRST_OR_LAST); /* "as soon as the last guest is ashore" */
	at += last;
	for (size_t i = at + 1; i < at + 5 && prose_same_sentence(prose, at, i); i++) {
		const struct token *token = prose_token(prose, i);
		const char *end = prose->text.at + token->end;
		bool many = i == at + 2 && prose->text.at[prose_token(prose, i - 1)->end - 1] == 's' &&
		            token->kind == TOKEN_WORD &&
		            (!prose_has(prose, i, ROLE_COMMON) ||
		             prose_in(prose, i, WORD_COME)); /* "before the movers come" */
		if (many)
			return i + 1;
		if (token->kind != TOKEN_WORD || prose_has(prose, i, ROLE_CASE) ||
		    (prose_has(prose, i, ROLE_PERSON) && !last) || prose_has(prose, i, ROLE_PLACE) ||
		    prose_has(prose, i, ROLE_LINK))
			return 0;
		if (any && i > at + 1) /* "as soon as the nights get lighter" */
			return i + 1;
		bool verb = i > at + 1 && end[-1] == 's' && end[-2] != 's' && !prose_has(prose, i, ROLE_UNIT) &&
		            end[-2] != '\'';
		if (verb)
			return i + 1;
	}
	return 0;
}

/* Whoever does it, and whatever it is. */
static bool told_who(const struct prose *prose, size_t at)
{
	return prose_has(prose, at, ROLE_SUBJECT) && prose_same_sentence(prose, at, at + 1) &&
	       prose_token(prose, at + 1)->kind == TOKEN_WORD;
}

enum { ONCE_REACH = 8, REQUEST_REACH = 24 };

/* "before you first drive", "before you raise your first ticket" */
static bool is_first_time(const struct prose *prose, size_t clause)
{
	for (size_t i = clause + 1; i <= clause + ONCE_REACH && prose_same_sentence(prose, clause, i); i++)
		if (prose_has(prose, i, ROLE_ORDINAL))
			return true;
	return false;
}

/* "Return it before you collect the gown", "You must see it before you drive" */
static bool is_before_you_do(const struct times *times, size_t at, size_t clause)
{
	const struct prose *prose = times->prose;
	bool due = times_tense(times)->order || (times_tense(times)->future && times_tense(times)->due);
	return due && prose_in(prose, at, WORD_BEFORE) && prose_in(prose, clause, WORD_YOU) &&
	       (is_first_time(prose, clause) || !times_names_person(prose, clause + 1)) && told_who(prose, clause);
}

/* "before you start", "before you join the team", "before you start the course", and not "before you open the till" */
static bool is_step(const struct prose *prose, size_t verb)
{
	bool thing = prose_is(prose, verb + 1, LINK_THE) || prose_is(prose, verb + 1, LINK_A);
	bool off = prose_is(prose, verb + 1, LINK_ON) && prose_has(prose, verb + 2, ROLE_EVENT); /* "go on leave" */
	bool goes = prose_in(prose, verb, WORD_GO) && (off || prose_token(prose, verb + 1)->kind != TOKEN_WORD);
	return goes || prose_in(prose, verb, CLASS_STEPS_OF_LIFE) || prose_in(prose, verb, CLASS_SELDOM_STEPS) ||
	       (prose_has(prose, verb, ROLE_MILESTONE) && (!thing || prose_is_event(prose, verb + 2)));
}

/* "before you collect your gown", "Show me …", "before you first drive": once, and not each time as "before you lift". */
static bool is_done_once(const struct prose *prose, size_t clause)
{
	for (size_t i = clause > REQUEST_REACH ? clause - REQUEST_REACH : 0; i < clause; i++)
		if (prose_in(prose, i, CLASS_REQUESTS))
			return true;
	for (size_t i = clause + 1; i <= clause + ONCE_REACH && prose_same_sentence(prose, clause, i); i++)
		if (prose_is(prose, i, LINK_MY))
			return true;
	return is_first_time(prose, clause) || is_step(prose, clause + 1);
}

/* "Renew them before they expire" */
static bool is_before_it_ends(const struct times *times, size_t at, size_t clause)
{
	const struct prose *prose = times->prose;
	return times_is_due(times) && prose_in(prose, at, CLASS_BEFORE_OR_UNTIL) &&
	       prose_in(prose, clause, WORD_THEY) && prose_in(prose, clause + 1, CLASS_RUNS_OUT);
}

/* "by the time you read this" */
static bool is_by_then(const struct times *times, size_t at, size_t clause)
{
	return times_tense(times)->future && prose_in(times->prose, at, WORD_BY) && told_who(times->prose, clause);
}

/* "Hand it back when you leave the college", "Tell us when you start", and not "when you leave the room" */
static bool is_step_of_life(const struct prose *prose, size_t verb)
{
	size_t i = verb + 1;
	bool ends = prose_breaks_off(prose, i);
	bool body = (prose_is_article(prose, i) || prose_is(prose, i, LINK_A)) && prose_in(prose, i + 1, CLASS_BODIES);
	bool step = prose_in(prose, verb, CLASS_STEPS_OF_LIFE) || prose_in(prose, verb, CLASS_STEPS_WITH_BODY);
	return step && (body || prose_in(prose, i, WORD_WITH) || (ends && !prose_in(prose, verb, WORD_LEAVE)));
}

size_t times_read_milestone(struct times *times, size_t at)
{
	size_t clause = joint_end(times->prose, at);
	if (clause == at)
		return at;
	if (!prose_same_sentence(times->prose, at, clause) || times_told_past(times))
		return at;
	struct lead period = prose_lead_at(times->prose, at);
	bool date = prose_date_at(times->prose, period.next, times->reference, period.ended).next > 0;
	if (date && period.kind != LEAD_NONE) /* "until the end of the month is what I have" */
		return at;
	size_t out = read_period_out(times, at, clause);
	if (out > at)
		return out;
	if (prose_in(times->prose, at, WORD_WHILE) && !times_tense(times)->future)
		return at;
	bool due = times_is_due(times);
	bool soon = prose_in(times->prose, at, CLASS_BEFORE_OR_UNTIL) || times_tense(times)->future;
	bool one = prose_in(times->prose, clause, CLASS_YOU_OR_HE) && soon && !prose_in(times->prose, at, WORD_WHILE);
	bool handed = times_tense(times)->order && !times_tense(times)->stated &&
	              prose_in(times->prose, at, WORD_WHEN) && /* "When you leave, hand in the badge" */
	              (at == 0 || is_step_of_life(times->prose, clause + 1));
	one = one || (handed && prose_in(times->prose, clause, WORD_YOU));
	bool anybody =
		due && (prose_in(times->prose, at, CLASS_BY_OR_THE) || one); /* "by the time they reach the gate" */
	bool some = prose_is(times->prose, clause, LINK_A) || prose_in(times->prose, at, CLASS_WHEN_OR_WHILE);
	size_t end = milestone_end(times->prose, clause, anybody, due && !some);
	if (!end && due && prose_in(times->prose, at, CLASS_JOINTS_OF_THING))
		end = clause_of_thing(times->prose, clause, prose_in(times->prose, at, CLASS_ONCE_OR_AS));
	bool you = is_before_you_do(times, at, clause);
	if (!end && (you || is_before_it_ends(times, at, clause) || is_by_then(times, at, clause)))
		end = clause + 2;
	bool each = you && !is_done_once(times->prose, clause);
	return end && !states_habit(times, at, end) ? times_add_event(times, at, end, each) : at;
}
