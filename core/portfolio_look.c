/* A look at bytes that may be a portfolio, before YAML is read: rather one too many, which is then told what it lacks, than
 * one passed over. */
#include <string.h>

#include "portfolio_parts.h"

enum { LOOK_BYTES = 64 * 1024, MOST_BYTES_OF_POINT = 4 };

struct look {
	const char *at, *end;
};

static bool is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

static void skip_blanks(struct look *look)
{
	while (look->at < look->end && (*look->at == ' ' || *look->at == '\t'))
		look->at++;
}

static void skip_line(struct look *look)
{
	while (look->at < look->end && !is_line_end(*look->at))
		look->at++;
	look->at += look->at < look->end;
}

static bool takes(struct look *look, const char *word)
{
	size_t length = strlen(word);
	if ((size_t)(look->end - look->at) < length || memcmp(look->at, word, length) != 0)
		return false;
	look->at += length;
	return true;
}

/* What may stand before a key: `? `, a tag, an anchor. */
static void skip_marks(struct look *look)
{
	for (skip_blanks(look); look->at < look->end && strchr("?!&", *look->at); skip_blanks(look))
		while (look->at < look->end && !is_line_end(*look->at) && *look->at != ' ')
			look->at++;
}

/* Whether the key `portfolio` stands here, in whichever spelling. */
static bool is_key(struct look look)
{
	skip_blanks(&look);
	bool asked = look.at < look.end && *look.at == '?';
	skip_marks(&look);
	char quote = look.at < look.end && strchr("\"'", *look.at) ? *look.at++ : '\0';
	if (!takes(&look, "portfolio") || (quote && !(look.at < look.end && *look.at++ == quote)))
		return false;
	skip_blanks(&look);
	return look.at < look.end ? *look.at == ':' || (asked && (is_line_end(*look.at) || *look.at == '#')) : asked;
}

/* Bytes that no YAML in UTF-8 has: whoever saved them so is told. */
static bool is_of_other_encoding(const struct look *look)
{
	size_t length = (size_t)(look->end - look->at);
	bool whole = length < LOOK_BYTES;
	uint32_t point;
	for (size_t i = plain_run(look->at, length), taken; i < length; i += plain_run(look->at + i, length - i)) {
		taken = utf8_read(look->at + i, length - i, &point);
		if (!taken)
			return whole || length - i >= MOST_BYTES_OF_POINT;
		if (point == '\0')
			return true;
		i += taken;
	}
	return false;
}

/* A tag or an anchor of what follows. */
static void skip_tags(struct look *look)
{
	for (skip_blanks(look); look->at < look->end && strchr("!&", *look->at); skip_blanks(look))
		while (look->at < look->end && !is_line_end(*look->at) && !strchr(" \t", *look->at))
			look->at++;
}

/* Whether nothing but tags stands up to the line's end. */
static bool is_without_content(struct look line)
{
	skip_tags(&line);
	return line.at == line.end || is_line_end(*line.at) || *line.at == '#';
}

/* Over lines without content, and those that belong to YAML itself. */
static void skip_to_content(struct look *look)
{
	while (look->at < look->end) {
		struct look line = *look;
		skip_blanks(&line);
		if (line.at < line.end && *line.at != '%' && !is_without_content(line)) {
			if (!takes(&line, "---"))
				return;
			*look = line;
			if (!is_without_content(line))
				return;
		}
		skip_line(look);
	}
}

/* Also over comments. */
static void skip_to_token(struct look *look)
{
	for (skip_blanks(look); look->at < look->end && (is_line_end(*look->at) || *look->at == '#'); skip_blanks(look))
		skip_line(look);
}

/* Behind a string that starts here. */
static void skip_string(struct look *look)
{
	for (char quote = *look->at++; look->at < look->end && *look->at != quote; look->at++)
		look->at += *look->at == '\\' && quote == '"' && look->end - look->at > 1;
	look->at += look->at < look->end;
}

/* {…}: a key behind `{` or `,`, not deeper. */
static bool has_key_in_braces(struct look look)
{
	int depth = 0;
	while (look.at < look.end) {
		char byte = *look.at;
		if (byte == '"') {
			skip_string(&look);
			continue;
		}
		look.at++;
		depth += (byte == '{' || byte == '[') - (byte == '}' || byte == ']');
		if (depth != 1 || (byte != '{' && byte != ','))
			continue;
		skip_to_token(&look);
		if (is_key(look))
			return true;
	}
	return false;
}

/* Lines that are set in as far as the first. */
static bool has_key_at_margin(struct look look, size_t margin)
{
	while (look.at < look.end) {
		struct look line = look;
		skip_blanks(&line);
		if ((size_t)(line.at - look.at) == margin && is_key(line))
			return true;
		skip_line(&look);
	}
	return false;
}

bool portfolio_is_one(const char *bytes, size_t length)
{
	if (!length)
		return false;
	struct look look = {bytes, bytes + (length < LOOK_BYTES ? length : LOOK_BYTES)};
	if (is_of_other_encoding(&look))
		return true;
	takes(&look, "\xEF\xBB\xBF");
	skip_to_content(&look);
	if (look.at == look.end && length >= LOOK_BYTES)
		return true; /* what comes behind so many comments is not to be seen */
	struct look content = look;
	skip_blanks(&content);
	size_t margin = (size_t)(content.at - look.at);
	skip_tags(&content);
	bool braces = content.at < content.end && *content.at == '{';
	return braces ? has_key_in_braces(content) : has_key_at_margin(look, margin);
}
