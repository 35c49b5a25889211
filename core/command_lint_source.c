#include <ctype.h>
#include <string.h>

#include "batch_file.h"
#include "calendar.h"
#include "command_lint.h"
#include "engine.h"

/* What only the text of a script shows. It is split into code, texts in quotes and comments; Lua itself has read it before,
 * so it is well made. */
enum { MOST_SCRIPT = 1 << 20 };
enum piece_kind { PIECE_CODE, PIECE_TEXT, PIECE_COMMENT };
struct piece {
	enum piece_kind kind;
	const char *at;
	size_t length;
	int line;
};

/* The number of bytes that open a long bracket, [[ or [==[; 0 where none opens. */
static size_t long_bracket(const char *at)
{
	size_t signs = *at == '[' ? strspn(at + 1, "=") : 0;
	return *at == '[' && at[1 + signs] == '[' ? signs + 2 : 0;
}

static size_t long_length(const char *at, size_t opening)
{
	const char *end = at + opening;
	for (; *end; end++)
		if (*end == ']' && strspn(end + 1, "=") == opening - 2 && end[opening - 1] == ']')
			return (size_t)(end - at) + opening;
	return (size_t)(end - at);
}

static size_t quoted_length(const char *at)
{
	size_t length = 1;
	while (at[length] && at[length] != *at)
		length += at[length] == '\\' && at[length + 1] ? 2 : 1;
	return length + (at[length] != '\0');
}

static size_t text_length(const char *at)
{
	size_t opening = long_bracket(at);
	return opening ? long_length(at, opening) : *at == '"' || *at == '\'' ? quoted_length(at) : 0;
}

static size_t comment_length(const char *at)
{
	if (strncmp(at, "--", 2) != 0)
		return 0;
	size_t opening = long_bracket(at + 2);
	return opening ? 2 + long_length(at + 2, opening) : strcspn(at, "\n");
}

/* The piece at `at`: a text or comment as a whole, of code one byte. */
static struct piece read_piece(const char *at, int line)
{
	size_t comment = comment_length(at), text = comment ? 0 : text_length(at);
	if (comment)
		return (struct piece){PIECE_COMMENT, at, comment, line};
	return text ? (struct piece){PIECE_TEXT, at, text, line} : (struct piece){PIECE_CODE, at, 1, line};
}

static int lines_in(const struct piece *piece)
{
	int lines = 0;
	for (size_t i = 0; i < piece->length; i++)
		lines += piece->at[i] == '\n';
	return lines;
}

static const char *read_script(struct linting *linting, const char *file)
{
	struct buffer bytes = {0};
	const char *text = "";
	if (batch_read_file(pack_path(linting->showing.pack, file), MOST_SCRIPT, &bytes, NULL) && bytes.at)
		text = arena_text(linting->showing.arena, bytes.at, bytes.length).at;
	buffer_free(&bytes);
	return text;
}

/* Parameters that no check reads ----------------------------------------------------------------------------------- */

/* The lines from `first` up to `end` as code alone. */
static const char *code_of(struct linting *linting, const char *script, int first, int end)
{
	struct buffer code = {0};
	buffer_add_string(&code, "");
	int line = 1;
	while (*script) {
		struct piece piece = read_piece(script, line);
		if (piece.kind == PIECE_CODE && line >= first && line < end)
			buffer_add_char(&code, *piece.at);
		else if (line >= first && line < end)
			buffer_add_char(&code, ' ');
		line += lines_in(&piece);
		script += piece.length;
	}
	const char *made = arena_string(linting->showing.arena, code.at);
	buffer_free(&code);
	return made;
}

static bool is_of_name(char byte)
{
	return isalnum((unsigned char)byte) || byte == '_';
}

/* The next place after `code` where `name` stands as a whole; NULL where it stands nowhere. */
static const char *find_name(const char *code, const char *start, const char *name)
{
	size_t length = strlen(name);
	for (const char *at = strstr(start, name); at; at = strstr(at + 1, name))
		if ((at == code || !is_of_name(at[-1])) && !is_of_name(at[length]))
			return at;
	return NULL;
}

/* given.NAME; `given` "" is whatever stands before the dot. */
static bool reads(const char *code, const char *given, const char *name)
{
	size_t length = strlen(given);
	for (const char *at = find_name(code, code, name); at; at = find_name(code, at + 1, name))
		if ((size_t)(at - code) > length && at[-1] == '.' && strncmp(at - 1 - length, given, length) == 0)
			return true;
	return false;
}

/* What the check calls its values: the second name of check = function(objective, given); "" where there is none, NULL where
 * the check is no function of its own. */
static const char *name_of_given(struct arena *arena, const char *code, const char **body)
{
	static const char opening[] = "check = function(";
	const char *open = strstr(code, opening);
	if (!open)
		return NULL;
	open += strlen(opening);
	*body = open + strcspn(open, ")");
	const char *comma = memchr(open, ',', (size_t)(*body - open));
	if (!comma)
		return "";
	comma += 1 + strspn(comma + 1, " ");
	return arena_text(arena, comma, strcspn(comma, " ,)")).at;
}

/* Whether a check hands its values on as a whole, so that others may read them; or is no function of its own. */
static bool hands_on(const char *code, const char *body, const char *given)
{
	if (!given || !*given)
		return !given;
	for (const char *at = find_name(code, body, given); at; at = find_name(code, at + 1, given))
		if (at[strlen(given)] != '.')
			return true;
	return false;
}

static int end_of_rule(const struct pack *pack, const struct rule *rule)
{
	int end = 1 << 30;
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct place *place = &pack->rules[i].place;
		if (strcmp(place->file, rule->place.file) == 0 && place->line > rule->place.line && place->line < end)
			end = place->line;
	}
	return end;
}

/* What a rule's own text shows of its check. */
struct check_text {
	const char *own, *all; /* code of the rule, and of its file */
	const char *given;     /* see name_of_given */
	bool others;           /* whether other functions may read what it is given */
};

static struct check_text read_check_text(struct linting *linting, const struct rule *rule)
{
	const char *script = read_script(linting, rule->place.file);
	struct check_text text = {
		.own = code_of(linting, script, rule->place.line, end_of_rule(linting->showing.pack, rule)),
		.all = code_of(linting, script, 1, 1 << 30)};
	const char *body = text.own;
	text.given = name_of_given(linting->showing.arena, text.own, &body);
	text.others = hands_on(text.own, body, text.given);
	return text;
}

static bool is_read_by_itself(const struct check_text *text, const char *name)
{
	return text->given && *text->given && reads(text->own, text->given, name);
}

/* Whether the check, or what it hands its values to, reads the parameter in this case. */
static bool is_read_in(struct linting *linting, const struct rule_case *rule_case, const char *name)
{
	struct pack *pack = linting->showing.pack;
	int64_t as_of;
	if (!calendar_read(rule_case->as_of, strlen(rule_case->as_of), &as_of))
		return false;
	struct arena *arena = arena_new();
	struct check noting = pack_check_noting(pack, &rule_case->check);
	engine_try(pack, &noting, as_of, arena, rule_case->yaml, strlen(rule_case->yaml));
	bool read = pack_was_read(pack, &noting, name);
	pack_drop_check(pack, &noting);
	arena_free(arena);
	return read;
}

/* What the check does not read by itself others may: its cases show it by running; where there are none, the text of the
 * whole file must do. */
static bool is_read_by_others(struct linting *linting, const struct rule *rule, const struct cases *cases,
                              const struct check_text *text, const char *name)
{
	bool has_cases = false, read = false;
	for (size_t i = 0; !read && i < cases->count; i++) {
		bool of_rule = cases->at[i].check.rule == rule;
		has_cases = has_cases || of_rule;
		read = of_rule && is_read_in(linting, &cases->at[i], name);
	}
	return has_cases ? read : text->others && reads(text->all, "", name);
}

void lint_parameters(struct linting *linting, const struct rule *rule, const struct cases *cases)
{
	if (!rule->parameter_count)
		return;
	struct check_text text = read_check_text(linting, rule);
	for (size_t i = 0; i < rule->parameter_count; i++) {
		const char *name = rule->parameters[i].name;
		if (!is_read_by_itself(&text, name) && !is_read_by_others(linting, rule, cases, &text, name))
			lint_say(linting, rule->parameters[i].place,
			         "%s: its check never reads '%s', so whoever sets it changes nothing. Read it "
			         "(given.%s), or take it away",
			         rule->full, name, name);
	}
}

/* Wording ---------------------------------------------------------------------------------------------------------- */

static const char word_list[] = "rules/kit/blaming.txt";

/* Of a text with a blank in it, so a sentence: each phrase that it holds, with what to write instead. */
static void lint_sentence(struct linting *linting, const char *file, const struct piece *piece, const char *list)
{
	struct arena *arena = linting->showing.arena;
	char *sentence = arena_copy(arena, arena_text(arena, piece->at, piece->length).at, piece->length + 1);
	for (size_t i = 0; i < piece->length; i++)
		sentence[i] = (char)tolower((unsigned char)sentence[i]);
	for (const char *line = list; *line; line += strcspn(line, "\n"), line += *line == '\n') {
		size_t length = strcspn(line, ":\n");
		const char *phrase = arena_text(arena, line, length).at;
		if (*line == '#' || line[length] != ':' || !find_name(sentence, sentence, phrase))
			continue;
		const char *instead = line + length + 1 + strspn(line + length + 1, " ");
		lint_say(linting, (struct place){file, piece->line, 1},
		         "\"%s\" blames the learner: %.*s (%s lists such words)", phrase, (int)strcspn(instead, "\n"),
		         instead, word_list);
	}
}

static void lint_script(struct linting *linting, const char *file, const char *list)
{
	int line = 1;
	for (const char *at = read_script(linting, file); *at;) {
		struct piece piece = read_piece(at, line);
		if (piece.kind == PIECE_TEXT && memchr(piece.at, ' ', piece.length))
			lint_sentence(linting, file, &piece, list);
		line += lines_in(&piece);
		at += piece.length;
	}
}

static bool ends_so(const char *name, const char *end)
{
	size_t length = strlen(name), more = strlen(end);
	return length >= more && strcmp(name + length - more, end) == 0;
}

/* Rules and units speak to learners; judgements, cases, suites and the kit don't. */
static bool speaks(const struct linting *linting, const char *file)
{
	static const char *const silent[] = {"rules/judgements/", "rules/kit/", "waivers.lua"};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (strstr(file, silent[i]))
			return false;
	return lint_looks_at(linting, file) && ends_so(file, ".lua") && !ends_so(file, ".cases.lua") &&
	       !ends_so(file, "/suite.lua");
}

void lint_wording(struct linting *linting)
{
	const struct pack *pack = linting->showing.pack;
	const char *list = read_script(linting, word_list);
	for (size_t i = 0; i < pack->layer_count; i++)
		if (speaks(linting, pack->layers[i].file))
			lint_script(linting, pack->layers[i].file, list);
}
