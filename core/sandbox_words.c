#include "sandbox_words.h"

#include <string.h>

#include "sandbox_place.h"

enum { MOST_PIECES = 6 };

/* `*` stands for any words; in `plain` they are %1, %2 … as Lua has them, and $1, $2 … where they are kinds of values. The
 * first that fits counts. */
struct saying {
	const char *lua, *plain;
};

#define IN_KIT(wanted) "%1 wants " wanted ", but got $3: correct what it is given"

static const struct saying sayings[] = {
	/* while a file is read */
	{"* near '<\\*",
         "a sign stands here that may stand in a text only: write plain quotes (\") and dashes (-), not those "
         "of a word processor"},
	{"unfinished string near '*'", "the text %1 is not closed: add the quote at its end"},
	{"unfinished string near *", "a text is not closed at the end of the file: add the quote"},
	{"unfinished long string (starting at line *) near *",
         "the [[ of line %1 is never closed: write ]] where that text ends"},
	{"unfinished long comment (starting at line *) near *",
         "the --[[ of line %1 is never closed: write ]] where that comment ends"},
	{"'*' expected (to close '*' at line *) near <eof>",
         "the file ends, but the '%2' of line %3 is not closed: add the missing %1 there, or in a line since"},
	{"')' expected near '='", "= can't stand in ( ): write options in braces, as in feedback.enough { count = 4 }"},
	{"'}' expected* near 'until'", "until is no key here: write till"},
	{"'}' expected* near '='",
         "= can't follow here: a threshold is written as feedback.enough { count = 4 }, a comparison as =="},
	{"'then' expected near '='", "= can't follow here: write == to compare"},
	{"'then' expected near '!'", "! can't follow here: write ~= for what is not equal, and 'not' for no"},
	{"'}' expected (to close '{' at line *) near *",
         "%2 can't follow here: put a comma before it, quotes around it where it belongs to a text, or close the { of "
         "line %1 by a }"},
	{"'}' expected near *", "%1 can't follow here: put a comma before it, quotes around it where it belongs to a "
                                "text, or close the { by a }"},
	{"'*' expected (to close '*' at line *) near *",
         "%4 can't follow here: add the missing %1 before it, for the '%2' of line %3"},
	{"unexpected symbol near <eof>", "the file ends too early: add what is missing, a value, a } or an 'end'"},
	{"unexpected symbol near 'until'", "until is no key here: write till"},
	{"unexpected symbol near '#'", "'#' can't stand here: begin a note of your own with --"},
	{"unexpected symbol near '//'", "'//' can't stand here: begin a note of your own with --"},
	{"unexpected symbol near *",
         "%1 can't stand here: write a value before it, such as 3 (without % or £) or \"text\"; add an "
         "'end' that is missing before it; or take it away"},
	{"<eof> expected near 'amends'", "a second 'amends' can't follow here: put several into braces, as in return { "
                                         "amends \"…\" { … }, amends \"…\" { … } }"},
	{"<eof> expected near 'return'", "a second 'return' can't follow here: put several into braces, as in return { "
                                         "amends \"…\" { … }, amends \"…\" { … } }"},
	{"<eof> expected near *",
         "%1 can't follow here: names stand in quotes, as in return unit \"name\" { … }, and after "
         "the last } there is nothing"},
	{"syntax error near *",
         "%1 can't follow here: add what is missing before it, such as = or a comma, or take it away"},
	{"<name> expected near *", "%1 can't follow here: between a name and what it is stands =, not : or ."},
	{"'*' expected near *", "%2 can't follow here: write %1 before it"},
	{"malformed number near '*'",
         "%1 is no number: write digits alone, such as 3 or 0.5, and anything else in quotes"},
	{"invalid escape sequence *", "a \\ in a text is written twice, as in \"C:\\\\files\""},
	{"attempt to load a binary chunk*", "this is no text: save the file as plain text, UTF-8"},
	/* inside of a word of the kit, by what its own words for what it is given are */
	{SANDBOX_IN_KIT "*: attempt to * a * value (local 'list')", IN_KIT("a list")},
	{SANDBOX_IN_KIT "*: attempt to * a * value (local 'items')", IN_KIT("a list")},
	{SANDBOX_IN_KIT "*: attempt to get length of a * value (local 'beginnings')",
         "%1 wants a list of texts, but got $2: correct what it is given"},
	{SANDBOX_IN_KIT "*: attempt to get length of a * value (local 'items')",
         "%1 wants a list, but got $2: correct what it is given"},
	{SANDBOX_IN_KIT "*: attempt to * a * value (local 'word')", IN_KIT("a text")},
	{SANDBOX_IN_KIT "*: attempt to * a * value (local 'requirement')",
         IN_KIT("the requirement that the rule is given")},
	{SANDBOX_IN_KIT "*: attempt to * a * value (local 'test')", IN_KIT("a function")},
	{SANDBOX_IN_KIT "*: attempt to * a * value (local 'take')", IN_KIT("a function")},
	{SANDBOX_IN_KIT "*: attempt to * a * value (upvalue 'f')",
         "what once(…), answered(…) or by_word(…) made is called here, and they were given $3: give them a function"},
	{SANDBOX_IN_KIT "*: * has no '1'", "%1 wants a list, but got one record: correct what it is given"},
	{SANDBOX_IN_KIT "*: '#' counts a list, but this is a record",
         "%1 wants a list, but got one record: correct what it is given"},
	{SANDBOX_IN_KIT "*: bad argument #* to '*' (* expected, got *)",
         "%1 wants $4, but got $5: correct what it is given"},
	{SANDBOX_IN_KIT "*: *", "%1 can't use what it is given: correct it"},
	/* while it runs */
	{"attempt to index a nil value (* '?')",
         "there is nothing here that anything could be read from: see whether it is there first, by 'if … then'"},
	{"attempt to index a nil value (* '*')",
         "'%2' is nothing here, so nothing can be read from it: see whether it is there first, by 'if … then'"},
	{"attempt to index a nil value",
         "a list is wanted here, and there is nothing: see whether it is there first, by 'if … then'"},
	{"attempt to index a nil value*",
         "there is nothing here that anything could be read from: see whether it is there first, by 'if … then'"},
	{"attempt to index a * value (* '*')",
         "'%3' is $1 and has no parts: take it as a whole, without . or [ ] behind it"},
	{"attempt to index a * value*", "$1 has no parts: take it as a whole, without . or [ ] behind it"},
	{"attempt to call a nil value (* '*')", "there is no function '%2': correct its name, or take the call away"},
	{"attempt to call a nil value*", "there is no such function: correct its name, or take the call away"},
	{"attempt to call a * value (* '*')",
         "'%3' is $1, not a function: put a comma after it, or take away what follows it"},
	{"attempt to call a * value*",
         "this is $1, not a function: put a comma after it, or take away what follows it"},
	{"attempt to perform arithmetic on a nil value (* '*')",
         "'%2' is nothing here, so it can't be reckoned with: see whether it is there first, by 'if … then'"},
	{"attempt to perform arithmetic on a * value*", "$1 can't be reckoned with: give a number"},
	{"attempt to concatenate a nil value (* '*')",
         "'%2' is nothing here, so it can't be joined to a text by ..: see whether it is there first, by 'if … then'"},
	{"attempt to concatenate a * value*", "$1 can't be joined to a text by ..: write tostring(…)"},
	{"attempt to get length of a * value*", "# counts a list, but this is $1: see whether it is there first"},
	{"attempt to compare two * values",
         "$1 can't be compared with $1: see whether they are there first, by 'if … then'"},
	{"attempt to compare * with *",
         "$1 can't be compared with $2: see whether both are there first, and make both of one kind"},
	{"attempt to perform 'n*0'", "this divides by 0: see whether it is 0 first, by 'if … then'"},
	{"bad argument #* to '*' (* expected, got *)", "'%2' wants $3, but got $4: correct what it is given"},
	{"bad argument #* to '*' (*)", "'%2' can't use what it is given (%3): correct it"},
	{"a record of the portfolio is wanted here, but this is a *",
         "a record of the portfolio is wanted here, but this is $1"},
	{"error(…) wants a sentence, but was given a *", "error(…) wants a sentence, but was given $1"},
	{"'for' * must be a number", "the %1 of this 'for' must be a number"},
	{"not enough memory",
         "this takes more memory than there is for it: look for a list or text that grows without end"},
	{"stack overflow*", SANDBOX_ENDLESS_CALL},
	{"C stack overflow*", SANDBOX_ENDLESS_CALL},
};

static const struct saying kinds[] = {
	{"nil", "nothing"},
	{"no value", "nothing"},
	{"number", "a number"},
	{"string", "a text"},
	{"table", "a list or record"},
	{"boolean", "true or false"},
	{"function", "a function"},
	{"userdata", "a record of the portfolio"},
};

struct piece {
	const char *at;
	size_t length;
};

/* Where the start of `pattern`, up to its next star or its end, stands in the text first; at the text's end where the pattern
 * ends. NULL where it does not. */
static const char *find_literal(const char *text, const char *pattern, size_t length)
{
	size_t left = strlen(text);
	if (left < length)
		return NULL;
	if (!pattern[length])
		return strncmp(text + left - length, pattern, length) == 0 ? text + left - length : NULL;
	for (; left >= length; text++, left--)
		if (strncmp(text, pattern, length) == 0)
			return text;
	return NULL;
}

/* Whether the text is what the pattern says; `pieces` are what its stars stand for. Each star stands for as little as may be,
 * so that what follows it is looked for once. */
static bool fits(const char *text, const char *pattern, struct piece *pieces)
{
	size_t length = strcspn(pattern, "*");
	if (strncmp(text, pattern, length) != 0)
		return false;
	text += length;
	for (pattern += length; *pattern; pattern += length) {
		length = strcspn(++pattern, "*");
		const char *found = find_literal(text, pattern, length);
		if (!found)
			return false;
		*pieces++ = (struct piece){text, (size_t)(found - text)};
		text = found + length;
	}
	return !*text;
}

static void add_kind(struct buffer *out, struct piece piece)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strlen(kinds[i].lua) == piece.length && strncmp(kinds[i].lua, piece.at, piece.length) == 0) {
			buffer_add_string(out, kinds[i].plain);
			return;
		}
	buffer_add(out, piece.at, piece.length);
}

static void add_piece(struct buffer *out, struct piece piece)
{
	static const char end[] = "<eof>";
	if (piece.length == strlen(end) && strncmp(piece.at, end, piece.length) == 0)
		buffer_add_string(out, "the end of the file");
	else
		buffer_add(out, piece.at, piece.length);
}

static void add_filled(struct buffer *out, const char *plain, const struct piece *pieces)
{
	for (; *plain; plain++) {
		bool is_piece = (*plain == '%' || *plain == '$') && plain[1] >= '1' && plain[1] <= '0' + MOST_PIECES;
		if (!is_piece)
			buffer_add(out, plain, 1);
		else if (*plain++ == '$')
			add_kind(out, pieces[*plain - '1']);
		else
			add_piece(out, pieces[*plain - '1']);
	}
}

void sandbox_say_plainly(const char *sentence, struct buffer *out)
{
	struct piece pieces[MOST_PIECES + 1];
	for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
		if (fits(sentence, sayings[i].lua, pieces)) {
			add_filled(out, sayings[i].plain, pieces);
			return;
		}
	buffer_add_string(out, sentence);
}
