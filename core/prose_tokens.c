#include "prose_bytes.h"
#include "prose_parts.h"

#include <string.h>

enum {
	FIRST_TOKENS = 64,
	MOST_DOTTED_BYTES = 16 /* no more are looked through for what may turn out to be none */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char byte_at(struct text text, size_t at)
{
	return at < text.length ? text.at[at] : '\0';
}

static bool starts(struct text text, size_t at, const char *start)
{
	size_t length = strlen(start);
	return at + length <= text.length && memcmp(text.at + at, start, length) == 0;
}

static bool is_plain_letter(char c)
{
	return (unsigned char)((c | ' ') - 'a') < 26;
}

/* Whether the byte is a part of a character of several bytes. */
static bool is_wide(char c)
{
	return (unsigned char)c >= 0x80;
}

/* The bytes of a letter at `at`, 0 where there is none. Letters are those of Latin and, undivided, of other scripts;
 * the signs of U+0080 to U+00BF and U+2000 to U+2BFF are none. */
static size_t letter(struct text text, size_t at)
{
	unsigned char c = (unsigned char)byte_at(text, at);
	if (c < 0x80)
		return is_plain_letter((char)c) ? 1 : 0;
	uint32_t point = 0;
	size_t taken = utf8_read(text.at + at, text.length - at, &point);
	bool sign = point < 0xC0 || point == 0xD7 || point == 0xF7 || (point >= 0x2000 && point < 0x2C00) ||
	            (point >= 0x3000 && point < 0x3040) || point >= 0x1F000;
	return sign ? 0 : taken;
}

static size_t space(struct text text, size_t at)
{
	char c = byte_at(text, at);
	if (is_plain_letter(c))
		return 0;
	if (at < text.length && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0'))
		return 1;
	if (!is_wide(c))
		return 0;
	return starts(text, at, "\xC2\xA0") ? 2 : starts(text, at, "\xE2\x80\xAF") ? 3 : 0;
}

static size_t apostrophe(struct text text, size_t at)
{
	char c = byte_at(text, at);
	return c == '\'' ? 1 : is_wide(c) && starts(text, at, "\xE2\x80\x99") ? 3 : 0;
}

/* "e.g.", "a.m.", "U.K.": single letters with dots. */
static size_t dotted(struct text text, size_t at)
{
	size_t end = at;
	while (end - at < MOST_DOTTED_BYTES && is_plain_letter(byte_at(text, end)) && byte_at(text, end + 1) == '.')
		end += 2;
	return end - at >= 4 && !is_plain_letter(byte_at(text, end)) ? end : at;
}

/* "w/c", "w/b" and "w/e" are one word. */
static size_t week_mark(struct text text, size_t at)
{
	char last = (char)(byte_at(text, at + 2) | ' ');
	bool found = (byte_at(text, at) | ' ') == 'w' && byte_at(text, at + 1) == '/' &&
	             (last == 'c' || last == 'b' || last == 'e') && letter(text, at + 3) == 0;
	return found ? at + 3 : at;
}

static bool is_point_between(struct text text, size_t at, bool behind_digits)
{
	return behind_digits && byte_at(text, at) == '.' && is_digit(byte_at(text, at + 1));
}

/* The bytes of a letter, or of an apostrophe before one. */
static size_t part_of_word(struct text text, size_t at)
{
	size_t step = letter(text, at), mark = apostrophe(text, at);
	return step == 0 && mark > 0 && letter(text, at + mark) > 0 ? mark : step;
}

/* The end of the plain letters from `at` on. */
static size_t letters_end(struct text text, size_t at)
{
	size_t letters;
	do {
		letters = bytes_letters(bytes_at(text, at));
		at += letters;
	} while (letters == EIGHT);
	return at;
}

/* Whether a word of so many plain letters may go on with a byte that is none: "café", "Tom's", "Q3", "e.g.", "w/c". */
static bool may_go_on(size_t letters, char c)
{
	return is_wide(c) || c == '\'' || is_digit(c) || (letters == 1 && (c == '.' || c == '/'));
}

/* The end of a word that goes on behind its first plain letters, which end at `plain`. */
static size_t long_word_end(struct text text, size_t at, size_t plain)
{
	size_t end = dotted(text, at), step;
	if (end == at)
		end = week_mark(text, at);
	if (end > at)
		return end;
	end = plain;
	for (bool digits = false;;) {
		if ((step = part_of_word(text, end)) > 0)
			end += step;
		else if (is_digit(byte_at(text, end)))
			end++, digits = true;
		else if (is_point_between(text, end, digits))
			end++;
		else
			return end;
	}
}

/* The end of a word; sets its head as struct tokens has it. */
static inline size_t word_end(struct text text, size_t at, uint64_t *head)
{
	uint64_t eight = bytes_at(text, at);
	size_t letters = bytes_letters(eight), plain = at + letters;
	if (letters == EIGHT)
		plain = letters_end(text, plain);
	if (may_go_on(plain - at, byte_at(text, plain)))
		return long_word_end(text, at, plain);
	if (plain - at <= EIGHT)
		*head = bytes_first(eight | 0x20 * EACH_BYTE, letters);
	return plain;
}

/* A quarter, a half, three quarters as one character. */
static bool is_vulgar(struct text text, size_t at)
{
	if (!is_wide(byte_at(text, at)))
		return false;
	return starts(text, at, "\xC2\xBC") || starts(text, at, "\xC2\xBD") || starts(text, at, "\xC2\xBE");
}

/* A mark that joins digits to one number. */
static bool joins_digits(char c)
{
	return c == '.' || c == ',' || c == ':' || c == '/' || c == '-';
}

/* "1,200", "31/03/26", "10:30", "20-30", "1st", "9am", "24/7B". A hyphen before a letter is none of it: "90-day". */
static size_t number_end(struct text text, size_t at)
{
	size_t end = at, step;
	for (;;) {
		char c = byte_at(text, end);
		if (is_digit(c) || (joins_digits(c) && is_digit(byte_at(text, end + 1))))
			end++;
		else if (is_wide(c) && starts(text, end, "\xE2\x80\x93") && is_digit(byte_at(text, end + 3)))
			end += 3;
		else
			break;
	}
	if (is_vulgar(text, end))
		end += 2;
	while ((step = letter(text, end)) > 0)
		end += step;
	return end;
}

static size_t mark_end(struct text text, size_t at)
{
	char c = byte_at(text, at);
	if (is_wide(c)) {
		uint32_t point;
		size_t step = utf8_read(text.at + at, text.length - at, &point);
		return at + (step > 0 ? step : 1);
	}
	if (c == '-' && byte_at(text, at + 1) == '>')
		return at + 2;
	if (c != '.')
		return at + 1;
	while (byte_at(text, at) == '.')
		at++;
	return at;
}

/* A hyphen between two words joins them: it is no token. */
static bool is_joint(struct text text, size_t at)
{
	return at > 0 && byte_at(text, at) == '-' && (letter(text, at + 1) > 0 || is_digit(byte_at(text, at + 1))) &&
	       (is_digit(byte_at(text, at - 1)) || is_plain_letter(byte_at(text, at - 1)));
}

/* Where the next token starts, from `at` on. */
static inline size_t token_start(struct text text, size_t at)
{
	while (at < text.length && !is_plain_letter(text.at[at])) {
		size_t taken = text.at[at] == ' ' ? 1 : space(text, at);
		if (taken == 0 && !is_joint(text, at))
			return at;
		at += taken > 0 ? taken : 1;
	}
	return at;
}

/* Where it ends; sets its kind and, of a word, its head. */
static inline size_t token_end(struct text text, size_t at, enum token_kind *kind, uint64_t *head)
{
	char c = text.at[at];
	if (is_plain_letter(c) || (is_wide(c) && !is_vulgar(text, at) && letter(text, at) > 0)) {
		*kind = TOKEN_WORD;
		return word_end(text, at, head);
	}
	if (is_digit(c) || is_vulgar(text, at)) {
		*kind = TOKEN_NUMBER;
		return number_end(text, at);
	}
	*kind = TOKEN_MARK;
	return mark_end(text, at);
}

/* ---- Sentences ---- */

/* A word, with its last byte at `end`, behind which a dot ends no sentence: "approx.", "J.", "e.g.". */
static bool is_abbreviation(struct text text, const struct token *word)
{
	static const char words[][EIGHT] = {"mr",  "mrs", "ms",  "dr",   "st",  "prof", "approx", "vs",   "no",  "nr",
	                                    "etc", "inc", "ltd", "dept", "tel", "ext",  "ca",     "incl", "jan", "feb",
	                                    "mar", "apr", "jun", "jul",  "aug", "sep",  "sept",   "oct",  "nov", "dec"};
	size_t length = word->end - word->start;
	if (length == 1 || memchr(text.at + word->start, '.', length))
		return true;
	uint64_t small = bytes_small(bytes_first(bytes_at(text, word->start), length));
	for (size_t i = 0; length < EIGHT && i < sizeof words / sizeof words[0]; i++)
		if (small == bytes_eight(words[i]))
			return true;
	return false;
}

static bool is_closing(struct text text, const struct token *token)
{
	char c = byte_at(text, token->start);
	if (token->kind != TOKEN_MARK)
		return false;
	return c == ')' || c == ']' || c == '"' || c == '\'' || starts(text, token->start, "\xE2\x80\x9D") ||
	       starts(text, token->start, "\xE2\x80\x99");
}

/* A blank line, or a line that starts like an item of a list, begins a new sentence. */
static bool breaks_lines(struct text text, size_t from, size_t to)
{
	unsigned lines = 0;
	for (size_t i = from; i < to; i++)
		lines += byte_at(text, i) == '\n';
	char next = byte_at(text, to);
	return lines > 1 || (lines == 1 && ((next == '-' || next == '*') || starts(text, to, "\xE2\x80\xA2")));
}

static bool may_start(struct text text, size_t at)
{
	char c = byte_at(text, at);
	return !(c >= 'a' && c <= 'z') && (c == '\0' || !strchr(",;:)", c));
}

/* Whether the sentence ends at the mark `at`, closing marks behind it included. */
static bool is_stop(struct text text, const struct token *tokens, size_t count, size_t at)
{
	char c = byte_at(text, tokens[at].start);
	if (tokens[at].kind != TOKEN_MARK || (c != '.' && c != '!' && c != '?'))
		return false;
	if (at + 1 == count)
		return true;
	const struct token *before = at > 0 ? &tokens[at - 1] : NULL;
	if (c == '.' && before && before->kind == TOKEN_WORD && before->end == tokens[at].start &&
	    is_abbreviation(text, before))
		return false;
	return may_start(text, tokens[at + 1].start) &&
	       (space(text, tokens[at].end) > 0 || is_closing(text, &tokens[at + 1]));
}

/* Whether nothing can end between two tokens: words or numbers with a byte between them at the most. */
static bool are_close(const struct token *token)
{
	return token[0].kind != TOKEN_MARK && token[1].kind != TOKEN_MARK && token[1].start - token[0].end <= 1;
}

/* Sets whether the token `i` of `count` ends its sentence, with all that stands before it and one behind it known; gives the
 * number of the sentence that goes on behind it. */
static uint32_t next_sentence(struct text text, struct token *tokens, size_t count, size_t i)
{
	bool last = i + 1 == count;
	bool closes = i > 0 && is_closing(text, &tokens[i]) && tokens[i - 1].stop;
	bool stop = last || closes || is_stop(text, tokens, count, i) ||
	            breaks_lines(text, tokens[i].end, tokens[i + 1].start);
	if (closes) {
		tokens[i - 1].stop = false;
		tokens[i].sentence = tokens[i - 1].sentence;
	}
	tokens[i].stop = stop;
	return tokens[i].sentence + (stop ? 1 : 0);
}

static void grow_tokens(struct tokens *tokens)
{
	tokens->room = tokens->room ? 2 * tokens->room : FIRST_TOKENS;
	tokens->at = memory_grow(tokens->at, tokens->room, sizeof *tokens->at);
	tokens->heads = memory_grow(tokens->heads, tokens->room, sizeof *tokens->heads);
}

void prose_tokens(struct text text, struct tokens *tokens)
{
	size_t at = 0, count = 0;
	while ((at = token_start(text, at)) < text.length && at < UINT32_MAX) {
		if (count == tokens->room)
			grow_tokens(tokens);
		struct token *token = &tokens->at[count];
		uint64_t head = 0;
		*token = (struct token){.start = (uint32_t)at};
		at = token_end(text, at, &token->kind, &head);
		token->end = (uint32_t)at;
		tokens->heads[count++] = head;
		if (count > 1)
			token->sentence = are_close(token - 1) ? token[-1].sentence
			                                       : next_sentence(text, tokens->at, count, count - 2);
	}
	tokens->count = count;
	if (count)
		next_sentence(text, tokens->at, count, count - 1);
}

/* ---- Folding ---- */

struct folded prose_fold(struct text text)
{
	struct folded folded;
	folded.length = 0;
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (folded.length == WORD_ROOM)
			return (struct folded){.length = 0};
		if (c < 0x80) {
			folded.at[folded.length++] = (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
		} else if (starts(text, i, "\xE2\x80\x99")) {
			folded.at[folded.length++] = '\'';
			i += 2;
		} else {
			bool capital = i > 0 && (unsigned char)text.at[i - 1] == 0xC3 && c <= 0x9E && c != 0x97;
			folded.at[folded.length++] = (char)(capital ? c + 0x20 : c);
		}
	}
	return folded;
}

uint32_t prose_hash(const char *at, size_t length)
{
	uint32_t hash = 2166136261U;
	for (size_t i = 0; i < length; i++)
		hash = prose_hash_on(hash, at[i]);
	return hash;
}
