/* What the files of prose share with each other and with nobody else. */
#ifndef ASSAY_PROSE_PARTS_H
#define ASSAY_PROSE_PARTS_H

#include "prose.h"

#include <string.h>

/* What prose itself knows of a word: its parts in amounts and times, a bit each. Of the parts with a value
 * a word has one at most. */
enum role {
	ROLE_COMMON,     /* a word that says little by itself */
	ROLE_LINK,       /* prepositions and the like; value: enum link */
	ROLE_NUMERAL,    /* one, twelve, half, dozen; value: enum numeral */
	ROLE_ORDINAL,    /* first, second; value: its number */
	ROLE_MONTH,      /* value: 1 to 12 */
	ROLE_WEEKDAY,    /* value: 1 is Monday */
	ROLE_WEEKDAYS,   /* Mondays */
	ROLE_UNIT,       /* hour, weeks; value: enum time_unit */
	ROLE_REPEAT,     /* daily, weekly; value: enum time_unit, or REPEAT_HALF_YEARLY */
	ROLE_TODAY,      /* today, tomorrow; value: days from today */
	ROLE_QUARTER,    /* q1; value: its number; 5 and 6 are the halves of the year */
	ROLE_FEAST,      /* easter, christmas; value: enum feast */
	ROLE_SEASON,     /* value: its first month */
	ROLE_PERIOD_END, /* eod, eoy; value: enum time_unit */
	ROLE_EVENT,      /* appraisal, launch */
	ROLE_PLACE,      /* what has an end that is no time: list, page */
	ROLE_CASE,       /* receipt, enquiry: what a service threshold counts from */
	ROLE_FUTURE,     /* will, due, deadline */
	ROLE_PAST,       /* was, went, ago */
	ROLE_PARTICIPLE, /* made, paid: past behind a subject */
	ROLE_HAVE,       /* have, has */
	ROLE_SUBJECT,    /* I, we, they */
	ROLE_OPEN,       /* open, closed: opening hours */
	ROLE_PRICE,      /* fee, salary: what is annual and no deadline */
	ROLE_NAMING,     /* room, version: a number behind it is a name */
	ROLE_CHANGE,     /* increase, reduce, raise; value: enum change_kind */
	ROLE_ROUGHLY,    /* about, around */
	ROLE_VAGUE,      /* soon, eventually, ongoing */
	ROLE_MILESTONE,  /* start, arrive, retire: what happens once */
	ROLE_STATE,      /* finished, ready: what something is once it has happened */
	ROLE_PERSON,     /* customer, caller: who comes again and again */
	ROLE_MOOD,       /* please, usually, should, agreed: what a sentence is to be taken for (prose_tense.c) */
};

enum link {
	LINK_A,
	LINK_AFTER,
	LINK_AGO,
	LINK_AND,
	LINK_AS,
	LINK_AT,
	LINK_BASIS,
	LINK_BEFORE,
	LINK_BEGINNING,
	LINK_BETWEEN,
	LINK_BY,
	LINK_COUPLE,
	LINK_DOWN,
	LINK_DURING,
	LINK_EARLY,
	LINK_END,
	LINK_EVERY,
	LINK_EXAMPLE,
	LINK_FINANCIAL,
	LINK_FOR,
	LINK_FROM,
	LINK_IN,
	LINK_INSTEAD,
	LINK_LAST,
	LINK_LATE,
	LINK_LATER,
	LINK_LATEST,
	LINK_MID,
	LINK_NEXT,
	LINK_NO,
	LINK_NOW,
	LINK_OF,
	LINK_ON,
	LINK_ONCE,
	LINK_OR,
	LINK_OTHER,
	LINK_OUT,
	LINK_OVER,
	LINK_PER,
	LINK_POSSIBLE,
	LINK_PRE,
	LINK_SINCE,
	LINK_THAN,
	LINK_THE,
	LINK_THIS,
	LINK_THROUGHOUT,
	LINK_TIME,
	LINK_TIMES,
	LINK_TO,
	LINK_UNTIL,
	LINK_UP,
	LINK_WC,
	LINK_WITHIN,
	LINK_WORKING,
	LINK_MY,
	LINK_TITLE,
	LINK_OPENER
};

enum numeral { NUMERAL_PLAIN, NUMERAL_ONE, NUMERAL_SCALE, NUMERAL_PART, NUMERAL_TIMES };
enum time_unit {
	UNIT_SECOND,
	UNIT_MINUTE,
	UNIT_HOUR,
	UNIT_DAY,
	UNIT_WEEK,
	UNIT_FORTNIGHT,
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_YEAR,
	REPEAT_HALF_YEARLY
};
/* The days of feasts: so many days from Easter, or a day of the year, or a weekday of a month. */
enum feast {
	FEAST_EASTER,
	FEAST_CHRISTMAS,
	FEAST_HALLOWEEN,
	FEAST_PENTECOST,
	FEAST_BLACK_FRIDAY,
	FEAST_THANKSGIVING,
	FEAST_MOVABLE /* known to be one, and not when */
};
/* What a word says of its sentence (prose_facts.c); of a word with another value, none is known. */
enum mood { MOOD_PLAIN, MOOD_PASSIVE, MOOD_ACTIVE, MOOD_GRANT, MOOD_COUNT, MOOD_DEFINE };
enum change_kind { CHANGE_ANY, CHANGE_HALVE, CHANGE_DOUBLE, CHANGE_TRIPLE };

/* The closed classes of words (prose_classes.def): a word is in any number of them. */
enum word_class {
	CLASS_NONE,
#define CLASS(name, words) name,
#include "prose_classes.def"
#undef CLASS
	CLASS_COUNT
};
enum { CLASS_BITS = 64, CLASS_PIECES = (CLASS_COUNT + CLASS_BITS - 1) / CLASS_BITS };
/* The words of a class, with spaces between. */
const char *prose_class_words(enum word_class class);

struct known_word {
	const char *words; /* with spaces between */
	enum role role;
	int value;
};
/* The words that prose knows, ended by an entry whose `words` is NULL. */
const struct known_word *prose_known_words(void);

/* A word in small letters with plain apostrophes. `length` is 0 where it is longer than the room. */
enum { WORD_ROOM = 48 };
struct folded {
	char at[WORD_ROOM];
	size_t length;
};
struct folded prose_fold(struct text text);
/* FNV-1a, 32 bits (Fowler, Noll, Vo); the second goes on with one byte more. */
uint32_t prose_hash(const char *at, size_t length);
static inline uint32_t prose_hash_on(uint32_t hash, char byte)
{
	return (hash ^ (unsigned char)byte) * 16777619U;
}

/* Calls `use` with every form of a word: of the verb (`kind` 'v') or noun ('n') `word`. */
typedef void form_user(void *with, const char *form, size_t length);
void prose_forms(char kind, const char *word, form_user *use, void *with);
/* "ring" of "rang" and "rung": the verb where the word, in small letters, is an irregular past of one; else the word itself.
 * "went" and "ate", which begin otherwise than their verbs, stay. */
struct text prose_base_form(struct text word);

/* Tokens on scratch paper, which starts as {0} and grows; both arrays are to be freed. */
struct tokens {
	struct token *at;
	uint64_t *heads; /* a word of eight plain letters at most, in small letters (prose_bytes.h); 0 for all others */
	size_t count, room;
};
/* All tokens of a text with their sentences, in place of those that were there; roles are not set. */
void prose_tokens(struct text text, struct tokens *tokens);

/* Reads the text of `prose`, of which nothing else is set: its tokens, what is known of them, its phrases. */
/* Reads a text but for its phrases: see prose_read_words. */
void prose_match(struct arena *arena, const struct lexicon *lexicon, struct prose *prose);

/* A sentence by itself, {0} before the first: `prose` ends with it, its tokens count from 0, and what stands before and
 * behind them is not there. Times and amounts are read of such a one, so that none can be of two sentences ("… by", a
 * new paragraph, "a quarter"). Words and bytes are the text's own; what was found in the text is not to be asked of it. */
struct sentence {
	struct prose prose;
	struct token *room;
	uint32_t first; /* its first token in the text */
};
/* The first sentence, or the one behind; false where there is none. */
bool prose_next_sentence(const struct prose *prose, struct sentence *sentence);

/* ---- Tokens with care: past the end, and before the first (at - 1 of 0), there is nothing ---- */

/* The token, or an empty word where there is none. */
static inline const struct token *prose_token(const struct prose *prose, size_t at)
{
	return &prose->tokens[at < prose->token_count ? at : prose->token_count];
}

/* Whether no word stands there: a mark, or the end. */
static inline bool prose_breaks_off(const struct prose *prose, size_t at)
{
	return at >= prose->token_count || prose_token(prose, at)->kind == TOKEN_MARK;
}

static inline bool prose_has(const struct prose *prose, size_t at, enum role role)
{
	return at < prose->token_count && (prose->tokens[at].roles >> role & 1);
}

/* Whether the token's word is one of the class; false past the end. */
static inline bool prose_in(const struct prose *prose, size_t at, enum word_class class)
{
	return at < prose->token_count && (prose->tokens[at].classes[class / CLASS_BITS] >> class % CLASS_BITS & 1);
}

/* Whether both are there, in the one sentence that is read. */
static inline bool prose_same_sentence(const struct prose *prose, size_t a, size_t b)
{
	return a < prose->token_count && b < prose->token_count;
}

/* -1 past the end */
static inline int prose_value(const struct prose *prose, size_t at)
{
	return at < prose->token_count ? prose->tokens[at].value : -1;
}

static inline bool prose_is(const struct prose *prose, size_t at, enum link link)
{
	return prose_has(prose, at, ROLE_LINK) && prose->tokens[at].value == (int)link;
}

/* Whether it is any of the links of a mask: of 1ULL << LINK_BY | … */
static inline bool prose_is_any(const struct prose *prose, size_t at, uint64_t links)
{
	return prose_has(prose, at, ROLE_LINK) && (links >> prose->tokens[at].value & 1);
}

/* Whether it has any of the roles of a mask: of 1U << ROLE_MONTH | … */
static inline bool prose_has_any(const struct prose *prose, size_t at, uint32_t roles)
{
	return at < prose->token_count && (prose->tokens[at].roles & roles) != 0;
}

static inline bool prose_is_number(const struct prose *prose, size_t at)
{
	return at < prose->token_count && prose->tokens[at].kind == TOKEN_NUMBER;
}

/* the, my, our … */
static inline bool prose_is_article(const struct prose *prose, size_t at)
{
	return prose_is(prose, at, LINK_THE) || prose_is(prose, at, LINK_MY);
}

/* The first byte of a token; NUL past the end. */
static inline char prose_byte(const struct prose *prose, size_t at)
{
	return at < prose->token_count ? prose->text.at[prose->tokens[at].start] : '\0';
}

/* From how many letters on an ending says what a word is: "need", "king" and "fly" have none. Of forms of the past, "used" and
 * "owed" count too where no other short word can stand. */
enum { SHORTEST_ENDED = 5, SHORTEST_PAST = 4 };

/* Whether it is a word of so many letters at least that ends in `ending`: "ed", "ing", "ly". */
static inline bool prose_ends_in(const struct prose *prose, size_t at, const char *ending, size_t shortest)
{
	const struct token *token = prose_token(prose, at);
	size_t length = strlen(ending);
	return token->kind == TOKEN_WORD && token->end - token->start >= shortest &&
	       memcmp(prose->text.at + token->end - length, ending, length) == 0;
}

static inline bool prose_ends_in_ed(const struct prose *prose, size_t at)
{
	return prose_ends_in(prose, at, "ed", SHORTEST_ENDED);
}

static inline bool prose_ends_in_ing(const struct prose *prose, size_t at)
{
	return prose_ends_in(prose, at, "ing", SHORTEST_ENDED);
}

static inline bool prose_ends_in_ly(const struct prose *prose, size_t at)
{
	return prose_ends_in(prose, at, "ly", SHORTEST_ENDED);
}

/* What may be a form of the past: "called", "paid"; of what is to be, too ("planned", "expected"). */
static inline bool prose_is_past_form(const struct prose *prose, size_t at)
{
	return prose_ends_in_ed(prose, at) || prose_has(prose, at, ROLE_PARTICIPLE);
}

/* The same and "was", "went", and nothing that tells what is to be. */
static inline bool prose_tells_past(const struct prose *prose, size_t at)
{
	return (prose_is_past_form(prose, at) || prose_has(prose, at, ROLE_PAST)) && !prose_has(prose, at, ROLE_FUTURE);
}

/* Whether the token and its next one are one word. */
static inline bool prose_joined(const struct prose *prose, size_t at, char by)
{
	if (at + 1 >= prose->token_count)
		return false;
	const struct token *token = &prose->tokens[at];
	return token[1].start == token->end + 1 && prose->text.at[token->end] == by;
}

/* What the form of a token of digits says. */
enum shape { SHAPE_NONE, SHAPE_NUMBER, SHAPE_ORDINAL, SHAPE_DATE, SHAPE_CLOCK, SHAPE_RANGE, SHAPE_PART, SHAPE_OTHER };
struct shaped {
	enum shape shape;
	int64_t number; /* of a number, the value without its decimals; of an ordinal, its place; of a range, the first
	                 */
	int64_t other;  /* of a range, the last; of a part, the whole */
	int64_t day;    /* of a date */
	bool plain;     /* digits and nothing else */
};
struct shaped prose_shape_of(const struct prose *prose, size_t at);
static inline struct shaped prose_shape(const struct prose *prose, size_t at)
{
	return prose_is_number(prose, at) ? prose_shape_of(prose, at) : (struct shaped){.shape = SHAPE_NONE};
}
/* Whether the token is a year: four digits, and nothing says that it counts things. */
bool prose_is_year(const struct prose *prose, size_t at);
/* The year that two digits stand for ("27" is 2027), 0 where there are none. */
int64_t prose_two_digit_year(const struct prose *prose, size_t at);
/* The token behind a year of two digits and an apostrophe ("Nov '27"), which becomes `*year`; `at` where there is none. */
size_t prose_short_year(const struct prose *prose, size_t at, int64_t *year);
/* The token behind a date that is written with a month's name and starts at `at`: "12 January 2026",
 * "the 1st of Feb", "March 4th, 2026"; 0 where there is none. Absent parts are 0. */
size_t prose_read_date(const struct prose *prose, size_t at, int64_t *year, int *month, int *day);
/* A number of units before a time unit ("six", "3-4", "a"); gives the token behind it, `at` where there is none. */
size_t prose_read_count(const struct prose *prose, size_t at, double *count);
/* "Sat 14 March", "sat morning": a day that is a verb elsewhere. */
bool prose_is_short_day(const struct prose *prose, size_t at);
/* The number of the weekday that the token names, in full or short: 1 is Monday. */
int prose_weekday(const struct prose *prose, size_t at);

/* What a sentence as a whole says of time. */
struct tense {
	bool known;     /* it was read */
	bool perfect;   /* "have improved": past, but of an aim when a deadline follows */
	bool past;      /* it tells what was: "was", "I resolved" */
	bool past_seem; /* it may: "the team trained" */
	bool told;      /* of these, "My gran made soup" */
	size_t seem_at; /* and from which token on */
	bool future;    /* it tells what is to be */
	bool opening, example, leave;
	bool asks, asked; /* a question, and no request; `asks` of its first word alone */
	bool mention;     /* its times are spoken of: "For example: …", "Say 'by Friday'" */
	bool by;          /* it begins with "by" */
	bool priced;      /* it names a price */
	bool due;         /* of what is to be: more than a noun says so ("will", and not "the plan") */
	bool was;         /* "was", "were", and nothing moved to another day */
	bool regret;      /* "I should have asked" */
	bool general;     /* usually, most people */
	bool denied;      /* it tells what is not done: "we don't answer …" */
	bool being;       /* it tells how something is: "the path is icy" */
	bool order;       /* it begins with what somebody is to do ("Get the forms signed …") */
	bool fact;        /* it tells what is so of a thing: "Interest is calculated daily" */
	bool grants;      /* it tells what one may do or is owed: "You can stay two weeks" */
	bool passive;     /* it tells what is or may be done to a thing: "are allowed", "can be booked" */
	bool billed;      /* "is charged monthly" */
	bool counted;     /* it counts roughly: "more than a million" */
	bool defines;     /* it tells what a word means */
	bool stated;      /* it begins with who or what does it ("We answer …") and is no order or heading */
};
/* Reads that of a sentence by itself. */
void prose_read_tense(const struct prose *sentence, struct tense *tense);
/* Where what is told first ends and a clause begins that says no more of it than what is to be: "We meet each Monday; …", "…
 * because nobody …", "… so that people can come". The number of tokens where there is none. And the tense of what stands before. */
size_t prose_main_end(const struct prose *sentence);
void prose_read_main_tense(const struct prose *sentence, size_t end, const struct tense *whole, struct tense *tense);
/* From which token on a sentence of what was tells of now, "We used to meet monthly; now we meet …"; 0 where it does not. And the
 * tense of what begins at a token. */
size_t prose_now_from(const struct prose *sentence);
void prose_read_tense_from(const struct prose *sentence, size_t first, struct tense *tense);

/* What a token says of its sentence's being a fact, a grant or a definition (prose_facts.c). */
void prose_note_fact(const struct prose *prose, size_t at, struct tense *tense);
/* "such as Friday", "A goal like "cut churn by Q4" …": words that are spoken of. */
bool prose_is_spoken_of(const struct prose *prose, size_t at);

/* A time in itself, without what stands before it. */
struct time_core {
	size_t next; /* the token behind it; 0 where there is none */
	bool named;  /* a day or a quarter that needs no preposition to be a date */
	bool window; /* this week, next month, tomorrow */
	bool weekday;
	bool year;       /* its year is told */
	bool whole_year; /* it is a year, told by its number and nothing else: "2019", "2019/20" */
	bool resolved;
	enum time_kind kind;
	int64_t start, end;
	const char *repeat;
};
/* A date of which the days are known. */
static inline struct time_core time_core_of(size_t next, int64_t start, int64_t end)
{
	return (struct time_core){.next = next, .resolved = true, .kind = TIME_DATE, .start = start, .end = end};
}

/* What stands before a time (prose_leads.c). */
enum lead_kind {
	LEAD_NONE,
	LEAD_BY,     /* by, before, due, no later than: a deadline whatever follows */
	LEAD_UNTIL,  /* until, till */
	LEAD_WITHIN, /* within */
	LEAD_IN,     /* in, on, during, over, at, throughout */
	LEAD_AFTER,  /* after, from */
	LEAD_FOR,    /* for: a length, seldom a date */
	LEAD_NEVER,  /* since, as of: what began in the past */
};
struct lead {
	enum lead_kind kind;
	bool ended;   /* "by the end of", "at the start of" */
	bool start;   /* of these, "start" */
	bool middle;  /* of these, "middle" */
	bool article; /* the, my, our */
	bool heading; /* "Deadline:", "due" */
	bool any;     /* whatever follows is an event: "in time for" */
	size_t next;  /* the token behind it, articles included */
};
struct lead prose_lead_at(const struct prose *prose, size_t at);
/* "meeting", "team meeting": an event, with one word before its name at most. */
bool prose_is_event(const struct prose *prose, size_t at);
/* Reads "the end of" and the like at `lead->next` into the lead. */
void prose_read_boundary(const struct prose *prose, struct lead *lead);

/* "5pm", "17:00", "half past eight", "noon": the token behind a time of day, `at` where there is none. */
size_t prose_clock_end(const struct prose *prose, size_t at);

/* The token behind what sounds like a time and is none ("as soon as possible", "in due course"); `at` where none is. */
size_t prose_vague_end(const struct prose *prose, size_t at);

/* The token behind these words, ended by CLASS_NONE or `most` of them; 0 where they do not stand there. */
size_t prose_phrase_end(const struct prose *prose, size_t at, const enum word_class *words, size_t most);

/* Dates and periods. With `ended` it stands behind "end of", where "the year" is this year. */
struct time_core prose_date_at(const struct prose *prose, size_t at, int64_t reference, bool ended);
/* The date at `inner` that the one at `at` holds ("the last Friday of March"): none where that could hold the outer kind
 * again, so that no text is read deeper than there are kinds. */
struct time_core prose_date_inside(const struct prose *prose, size_t at, size_t inner, int64_t reference);
/* A day by its date, a feast or the day of a month: what others are counted from. */
struct time_core prose_fixed_date(const struct prose *prose, size_t at, int64_t reference);
/* The day so many units before `day`. */
int64_t prose_before(int64_t day, double count, enum time_unit unit, bool working);
/* FY26, FY2026 */
bool prose_has_form_of_year(const struct prose *prose, size_t at);
/* The year of two digits without an apostrophe ("Mar-27"), 0 where it would lie far from the reference day ("Mar-31"). */
int64_t prose_near_year(const struct prose *prose, size_t at, int64_t reference);
/* "autumn", "spring 2027"; a school's half-term by its number ("Autumn 1") is an event, as its days are the school's. */
struct time_core prose_season_at(const struct prose *prose, size_t at, int64_t reference);
/* A year behind a quarter, season or feast ("Easter 2027"): the token behind it; `*year` is 0 where there is none. */
size_t prose_year_behind(const struct prose *prose, size_t at, int64_t reference, int64_t *year);
/* Days by where they lie from today (prose_near.c): "the week after next", "this time next year", "the 5th of next month", "the new
 * year"; and "today", "tomorrow", "tomorrow week". */
struct time_core prose_near_at(const struct prose *prose, size_t at, int64_t reference);
struct time_core prose_today_at(const struct prose *prose, size_t at, int64_t reference);
/* Whether a noun goes on behind the token: "the Monday blues", "Friday week notes". */
bool prose_noun_behind(const struct prose *prose, size_t at);
/* Parts of years (prose_years.c): so many months from `month` on, of the year that stands at `at` if one does; the
 * financial year, so many `steps` from this one; "Q3", "second half of May"; "2026/27". */
struct time_core prose_months_at(const struct prose *prose, size_t at, int month, int months, int64_t reference);
struct time_core prose_financial_year(size_t next, int64_t reference, int steps);
struct time_core prose_quarter_at(const struct prose *prose, size_t at, int64_t reference);
struct time_core prose_year_pair_at(const struct prose *prose, size_t at);
/* One or two digits from `*at` on, which is set behind them; 0 where there is none. */
int prose_read_digits(struct text text, size_t *at);
/* Feasts and days that hang on them: "Easter", "Boxing Day", "Good Friday". Movable ones stay unresolved. */
bool prose_is_feast(const struct prose *prose, size_t at);
struct time_core prose_feast_at(const struct prose *prose, size_t at, int64_t reference);
/* The period of a unit that holds `day`, and the one `steps` after it. */
void prose_period(enum time_unit unit, int64_t day, int64_t steps, int64_t *start, int64_t *end);
/* The first day on or after the reference day that is the `number`th of a month; of a weekday (0: any) the `number`th of
 * it, -1 for the last. */
int64_t prose_next_nth(int64_t reference, int number, int weekday);
/* The first working day of a month on or after the reference day, or with -1 the last one. */
int64_t prose_next_working_day(int64_t reference, int number);
/* The day so many units after `day`; working days skip weekends. */
int64_t prose_after(int64_t day, double count, enum time_unit unit, bool working);
/* "I'm no good on Mondays", "It's quiet in January": what is so at the time that begins at `at`, and is not done. */
bool prose_is_state(const struct prose *prose, size_t at, const struct tense *tense);
/* The first day of a weekday (1 is Monday) after `day`. */
int64_t prose_next_weekday(int64_t day, int weekday);

#endif
