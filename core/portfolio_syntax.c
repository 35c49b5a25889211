#include <ctype.h>
#include <string.h>

#include "portfolio_parts.h"

/* What libyaml says, and what a learner needs to hear. The first row that fits speaks. */
struct hint {
	const char *problem; /* how libyaml's sentence starts */
	const char *context; /* how its context starts, NULL for any */
	bool around;         /* the place is where the thing began, not where it was noticed */
	const char *sentence;
};

static const struct hint hints[] = {
	{"found unexpected end of stream", "while scanning a quoted scalar", true,
         "this text starts with a quotation mark and never ends: put the same mark at its end"},
	{"found unexpected document indicator", "while scanning a quoted scalar", true,
         "this text starts with a quotation mark and never ends: put the same mark at its end"},
	{"found unknown escape character", NULL, false,
         "a backslash in a text between \" marks has a meaning of its own: write \\\\ or put the text between ' marks"},
	{"did not find expected hexdecimal", NULL, false,
         "a backslash in a text between \" marks has a meaning of its own: write \\\\ or put the text between ' marks"},
	{"found a tab character", NULL, false, "a tab stands where lines are set in: use spaces"},
	{"mapping values are not allowed", NULL, false,
         "a colon inside unquoted text, or a line that is set in too far: put text with a colon in quotes, or after "
         "'|'"},
	{"block sequence entries are not allowed", NULL, false,
         "a '-' starts a list here, where none can be: put the list on a line of its own, or the text in quotes"},
	{"could not find expected ':'", NULL, true,
         "a key must end with ':'. If this line belongs to the text above, set it in further or put the text after "
         "'|'"},
	{"did not find expected ',' or '}'", NULL, false,
         "a '{' is not closed by '}' before here, or a text inside it needs quotes"},
	{"did not find expected ',' or ']'", NULL, false,
         "a '[' is not closed by ']' before here, or a text inside it needs quotes"},
	{"did not find expected '-' indicator", NULL, false,
         "each item of this list must start with '-', all equally far from the edge"},
	{"did not find expected alphabetic", NULL, true, "a text that starts with '*' or '&' must stand in quotes"},
	{"found character that cannot start any token", NULL, false,
         "a text must not start with this character: put it in quotes"},
	{"did not find expected tag", NULL, true, "a text that starts with '!' must stand in quotes"},
	{"found undefined tag handle", NULL, true, "a text that starts with '!' must stand in quotes"},
	{"did not find expected node content", NULL, false,
         "a value was expected here: put a text that starts with this character in quotes"},
	{"did not find expected comment or line break", NULL, true,
         "a text that starts with '|' or '>' must start on the next line, or stand in quotes"},
	{"found an indentation indicator equal to 0", NULL, false,
         "the number behind '|' or '>' can't be 0: leave the number away"},
	{"did not find expected <document start>", NULL, false,
         "this line does not belong to what stands above: all keys at the top must start equally far from the edge"},
	{"did not find expected key", NULL, false,
         "a key was expected here: check that keys of one record start equally far from the edge, and that text with "
         "quotation marks in it stands in quotes of the other kind"},
};

static bool starts_with(const char *sentence, const char *start)
{
	return sentence && strncmp(sentence, start, strlen(start)) == 0;
}

static const struct hint *hint_for(const struct complaint *complaint)
{
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (starts_with(complaint->problem, hints[i].problem) &&
		    (!hints[i].context || starts_with(complaint->context, hints[i].context)))
			return &hints[i];
	return NULL;
}

static size_t line_start(const struct source *source, size_t offset)
{
	while (offset > 0 && source->bytes[offset - 1] != '\n')
		offset--;
	return offset;
}

/* Whether the line that holds `offset` is set in with a tab. */
static bool is_set_in_by_tab(const struct source *source, size_t offset)
{
	for (size_t i = line_start(source, offset); i < source->length; i++) {
		if (source->bytes[i] == '\t')
			return true;
		if (source->bytes[i] != ' ')
			return false;
	}
	return false;
}

/* Whether the text before `offset`, from the start of the line above, holds a ` #` that is no comment line. */
static bool follows_comment(const struct source *source, size_t offset)
{
	size_t start = line_start(source, offset);
	bool text = false;
	for (size_t i = line_start(source, start ? start - 1 : 0); i < offset; i++) {
		char byte = source->bytes[i];
		if (byte == '#' && text && source->bytes[i - 1] == ' ')
			return true;
		text = byte != '\n' && (text || byte != ' ');
	}
	return false;
}

/* Whether the last thing before `offset` is a quotation mark: text stands behind a closing one. */
static bool follows_quote(const struct source *source, size_t offset)
{
	while (offset > 0 && source->bytes[offset - 1] == ' ')
		offset--;
	return offset > 0 && (source->bytes[offset - 1] == '"' || source->bytes[offset - 1] == '\'');
}

/* Whether the last thing before `offset` closes a list or record: it was text that starts with a bracket. */
static bool follows_bracket(const struct source *source, size_t offset)
{
	while (offset > 0 && source->bytes[offset - 1] == ' ')
		offset--;
	return offset > 0 && (source->bytes[offset - 1] == ']' || source->bytes[offset - 1] == '}');
}

/* Whether the line above, without its comment, ends with a number behind '|' or '>': so far the text would have to be set in. */
static bool follows_indicator(const struct source *source, size_t offset)
{
	const char *bytes = source->bytes;
	while (offset > 0 && strchr(" \r\n", bytes[offset - 1]))
		offset--;
	size_t start = line_start(source, offset);
	const char *comment = memmem(bytes + start, offset - start, " #", 2);
	offset = comment ? (size_t)(comment - bytes) : offset;
	while (offset > start && bytes[offset - 1] == ' ')
		offset--;
	size_t at = offset;
	while (at > start && strchr("+-0123456789", bytes[at - 1]))
		at--;
	bool number = at < offset && (isdigit((unsigned char)bytes[at]) || isdigit((unsigned char)bytes[offset - 1]));
	return number && at > start + 1 && (bytes[at - 1] == '|' || bytes[at - 1] == '>') && bytes[at - 2] == ' ';
}

/* Whether a colon stands at `offset`, in a value that begins in the same line: of a key in a line of its own it is the sign
 * that a bracket above was not closed. */
static bool is_colon_in_value(const struct source *source, size_t offset)
{
	size_t start = line_start(source, offset);
	return offset < source->length && source->bytes[offset] == ':' &&
	       memmem(source->bytes + start, offset - start, ": ", 2);
}

static bool expects_more(const struct complaint *complaint)
{
	return starts_with(complaint->problem, "did not find expected key") ||
	       starts_with(complaint->problem, "did not find expected ','") ||
	       starts_with(complaint->problem, "could not find expected ':'");
}

/* A sentence for what libyaml's words don't tell but the bytes do; NULL if there is nothing to say. */
static const char *sentence_from_bytes(const struct source *source, const struct complaint *complaint)
{
	if (is_set_in_by_tab(source, complaint->offset))
		return "a tab stands where lines are set in: use spaces";
	if (!expects_more(complaint))
		return NULL;
	if (follows_indicator(source, complaint->offset))
		return "this text is set in less far than the number behind '|' or '>' in the line above the text "
		       "says: leave "
		       "the number away";
	if (is_colon_in_value(source, complaint->offset))
		return "a text with ': ' in it must stand in quotes";
	if (follows_quote(source, complaint->offset))
		return "text goes on behind a closing quotation mark: put the whole text between marks of the other "
		       "kind, "
		       "or after '|'";
	if (follows_bracket(source, complaint->offset))
		return "text goes on behind a closing bracket: put a text that starts with '[' or '{' in quotes";
	if (follows_comment(source, complaint->offset))
		return "the text before was cut at ' #', which starts a comment: put the whole text in quotes, or "
		       "after '|'";
	return NULL;
}

bool syntax_explain(const struct source *source, const struct complaint *complaint, struct error *error)
{
	const struct hint *hint = hint_for(complaint);
	const char *sentence = sentence_from_bytes(source, complaint);
	struct place place = !sentence && hint && hint->around ? complaint->around : complaint->at;
	if (!sentence && hint)
		sentence = hint->sentence;
	return sentence ? error_at(error, place, "YAML can't be read here: %s", sentence)
	                : error_at(error, place, "YAML can't be read here: %s", complaint->problem);
}
