/* Mechanism for free text in English: tokens and sentences, phrases from word lists found in one pass, amounts,
 * dates and deadlines. It finds and resolves; it does not judge: what a phrase is worth is said in Lua (rules/).
 * Linear in the length of the text. No locale, no clock; days are calendar days. */
#ifndef ASSAY_PROSE_H
#define ASSAY_PROSE_H

#include "amount.h"
#include "error.h"
#include "text.h"

/* All word lists, compiled once: a list has a name and entries. An entry is a word or a phrase; a word may end in
 *   ~v  all forms of the verb (improve~v: improve improves improved improving; regular, irregular from a table)
 *   ~n  singular and plural
 *   *   anything that starts so (communicat*)
 * `_` in a phrase stands for any one word. Case does not matter, and typographic apostrophes are plain ones. */
struct lexicon;
struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *lexicon); /* NULL is fine */
/* Adds the entries of one word-list file: a line an entry; `# …` is a comment (a whole line, or after two spaces);
 * blank lines are passed over. A line `[name]` begins another list, so that lists that belong together share a file;
 * what stands before the first such line is of the list `name`. `file` must live as long as the lexicon. False and
 * `error` with the line where an entry can't be, or where there is a list of that name already. */
bool lexicon_add(struct lexicon *lexicon, const char *name, const char *file, const char *bytes, size_t length,
                 struct error *error);
/* The lists that there are get no more entries: files that come later have lists of their own, not too many, and not too many
 * phrases in them that begin alike, for each text is read for all lists at once. */
void lexicon_close_lists(struct lexicon *lexicon);
/* To be called once after the last list. */
void lexicon_seal(struct lexicon *lexicon);
/* Adds to `out` a sealed lexicon as bytes, which hold as long as the program that wrote them is the same; and the lexicon of
 * such bytes, which must outlive it and lie as well as memory from malloc does: nothing is copied. NULL where they are
 * another program's, or cut. What stands in them is taken as it is: they are to come from a place that nobody else writes. */
void lexicon_freeze(const struct lexicon *lexicon, struct buffer *out);
struct lexicon *lexicon_thaw(const void *bytes, size_t length);
/* The number of a list, -1 if there is none of that name. `lexicon_names` gives all names for "did you mean". */
int lexicon_find(const struct lexicon *lexicon, const char *name);
const char *const *lexicon_names(const struct lexicon *lexicon, size_t *count);

/* Tokens: words, numbers, punctuation. Offsets are bytes into the text. A hyphen inside a word parts it and is no
 * token: "follow-up" is two tokens and is found by "follow-up" and "follow up". "don't", "e.g.", "Q3" are one word
 * each; "1,200", "31/03/26", "1st", "20-30" are one number each. */
enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };
struct token {
	enum token_kind kind;
	uint32_t start, end; /* bytes */
	uint32_t sentence;   /* number of the sentence that it stands in */
	bool stop;           /* the last token of its sentence */
	/* For prose's own use: what it knows of the word. */
	int16_t value;
	uint32_t roles;
	const uint64_t *classes; /* a bit each, by enum word_class */
};

/* A phrase of a list that was found, as token numbers [first, last]. */
struct phrase {
	uint32_t first, last;
};
/* All phrases of a list in a text, in its order. One inside another is left out: what starts first and lasts longest
 * holds. */
struct phrases {
	const struct phrase *at;
	size_t count;
};

/* Dates, times of day, years, phone numbers, versions, ids and what follows "Room" or "Level" are no amounts. Of a
 * range
 * ("20-30 minutes") the first number is given, and it is approximate. Units are as amount.h says: "per week", "%", "£".
 * An amount that was found: "75%", "£50", "three calls", "a quarter", "half", "4.6 out of 5", "twice a week". */
struct found_amount {
	struct amount amount;
	bool approximate;     /* about, around, roughly */
	bool is_share;        /* %, n of m, a half, a quarter */
	uint32_t first, last; /* tokens */
};

/* A change: "from 62% to 75%", "12 -> 7", "to 7, down from 12", "by a quarter", "halve", "twice as many". Absent sides
 * are NULL; a unit that only one side names holds for both. Halving is by 0.5 of 1, doubling by 1 of 1. `by` has no
 * sign: whether it is more or less is said by the words around it. */
struct found_change {
	const struct found_amount *from, *to, *by;
	uint32_t first, last;
};

/* The amounts and changes of a text, in its order. */
struct found_amounts {
	const struct found_amount *amounts;
	size_t amount_count;
	const struct found_change *changes;
	size_t change_count;
};

enum time_kind { TIME_DATE, TIME_RELATIVE, TIME_EVENT, TIME_RECURRING };
/* A time by which or in which something is to be done, resolved against a reference day. */
struct found_time {
	enum time_kind kind;
	bool resolved;      /* start and end are set */
	int64_t start, end; /* days; a point in time has start == end */
	const char *repeat; /* ISO 8601 duration of a recurring one ("P1W"), NULL else */
	bool vague;         /* "soon", "as soon as possible", "ongoing": no deadline, though it sounds like one */
	/* How fast each case goes ("within 24 hours of receipt", "in 20 seconds") and no day by which something is
	 * done. */
	bool each_case;
	uint32_t first, last;
};

struct prose {
	struct text text;
	const struct token *tokens;
	size_t token_count;
	size_t sentence_count;
	size_t word_count;
	struct prose_found *found; /* prose's own: what is worked out when it is first asked for */
};

/* Reads a text: everything lives in `arena`; the text's bytes must outlive it. Never fails. A lexicon that is not sealed
 * finds nothing. Not for two threads at once: the lexicon keeps its scratch paper and what it worked out of a word. */
const struct prose *prose_read(struct arena *arena, const struct lexicon *lexicon, struct text text);
/* The same but for phrases of lists: prose_find looks for them, and has to before anything below is asked but what two
 * texts share, what amounts there are and what times. Does nothing where it was done. */
const struct prose *prose_read_words(struct arena *arena, const struct lexicon *lexicon, struct text text);
void prose_find(const struct prose *prose);
/* The sentence of a text that begins with token `first`, as a text of its own, without reading it anew. */
const struct prose *prose_sentence(const struct prose *prose, uint32_t first);
/* Its bytes, which may be known as a text already. */
struct text prose_sentence_text(const struct prose *prose, uint32_t first);
/* The phrases of a list in the text; none for a list of -1. They are gathered when they are first asked for; a list that
 * is not in the text, and most are not, costs next to nothing. */
struct phrases prose_phrases(const struct prose *prose, int list);
/* Whether the text, or a sentence of it, holds a phrase of the list: next to nothing to ask, as no phrase is looked at. */
bool prose_holds(const struct prose *prose, int list);
bool prose_sentence_holds(const struct prose *prose, uint32_t sentence, int list);
/* The first phrase of the list, and the longest of those that begin there, in a text that consisted of tokens [first, last]:
 * what goes on beyond them does not count. False where there is none. */
bool prose_within(const struct prose *prose, int list, uint32_t first, uint32_t last, struct phrase *phrase);
/* Whether there may be an amount or a change in a sentence, or in the text (UINT32_MAX): a number, or a word for one. */
bool prose_may_count(const struct prose *prose, uint32_t sentence);
/* What lists, MOST_SIGNS at the most, say of each token: bit i of signs[token] is set where list i of them covers it; a
 * list of -1 covers none. */
enum { MOST_SIGNS = 60 };
void prose_signs(const struct prose *prose, const int *lists, size_t count, uint64_t *signs);
/* The longest phrase that begins at each token, and bit i for list i that has it; `behind` stays 0 where none begins. */
struct prose_longest {
	uint32_t behind; /* the token behind it */
	uint64_t lists;
};
void prose_longest(const struct prose *prose, const int *lists, size_t count, struct prose_longest *longest);
/* The amounts and changes in the text, read when they are first asked for. */
const struct found_amounts *prose_amounts(const struct prose *prose);
/* One text may tell of several; those that are `vague` or `each_case` are no deadlines. Whoever asks whether there is
 * a deadline wants any other.
 * The times in a text that say when something is to be done (a deadline, a window, a recurring period), resolved
 * against `reference`; past events, opening hours, ages, durations, idioms and modal verbs are left out.
 * In the order of the text. `*count` gets their number. They are read when they are first asked for, and anew for another
 * reference day. */
const struct found_time *prose_times(const struct prose *prose, int64_t reference, size_t *count);
/* A number of the word that a token is, the same wherever it comes up in small letters or in capitals: from 1 to MOST_NUMBERED
 * for as many words of ASCII as are met first (a typographic apostrophe counts as a plain one), 0 for others. */
enum { MOST_NUMBERED = 4096 };
uint32_t prose_word(const struct prose *prose, uint32_t token);
/* The bytes of tokens [first, last]. */
struct text prose_span(const struct prose *prose, uint32_t first, uint32_t last);

/* How many content words two texts have in common, whatever their endings; single digits, and words of the list `everyday`
 * (-1: none), do not count. */
size_t prose_shared(const struct prose *a, const struct prose *b, int everyday);
/* These content words as numbers, each once, in no order: two texts share a word where they have a number in common. `stems`
 * gets them where it is not NULL. Gives how many there are. */
size_t prose_stems(const struct prose *prose, int everyday, uint32_t *stems);

#endif
