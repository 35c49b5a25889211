#include "command_learners.h"

#include <stdlib.h>
#include <string.h>

struct owner {
	const char *key; /* centre and number */
	const char *path;
	size_t order;
};

struct learners {
	struct arena *arena;
	struct owner *owners; /* in the order of their keys */
	size_t count;
	bool *shares; /* of each file: by the glance, another one is the same learner's */
};

/* A glance at the text ------------------------------------------------------------------------------------------- */

static size_t line_length(struct text text)
{
	const char *end = memchr(text.at, '\n', text.length);
	return end ? (size_t)(end - text.at) : text.length;
}

static struct text behind(struct text text, size_t bytes)
{
	return (struct text){text.at + bytes, text.length - bytes};
}

static bool starts_with(struct text text, const char *start)
{
	size_t length = strlen(start);
	return text.length >= length && memcmp(text.at, start, length) == 0;
}

/* The length of this key and its colon, bare or in quotes; 0 where something else stands here. */
static size_t key_length(struct text text, const char *key)
{
	const char quote[] = {text.length && strchr("\"'", *text.at) ? *text.at : '\0', '\0'};
	struct text rest = behind(text, strlen(quote));
	if (!starts_with(rest, key) || !starts_with(behind(rest, strlen(key)), quote))
		return 0;
	rest = behind(rest, strlen(key) + strlen(quote));
	while (rest.length && *rest.at == ' ')
		rest = behind(rest, 1);
	return starts_with(rest, ":") ? text.length - rest.length + 1 : 0;
}

/* What stands under a key at the left margin: its line, and the lines below it that are indented. */
static struct text record_at_margin(struct text text, const char *key)
{
	size_t found = 0;
	while (text.length && !(found = key_length(text, key))) {
		size_t line = line_length(text);
		text = behind(text, line < text.length ? line + 1 : line);
	}
	struct text record = behind(text, found);
	size_t length = line_length(record);
	while (length + 1 < record.length && record.at[length + 1] == ' ')
		length += 1 + line_length(behind(record, length + 1));
	return (struct text){record.at, length};
}

/* Where the string that starts here ends: its last byte. */
static size_t end_of_string(struct text text, size_t at)
{
	for (at++; at < text.length && text.at[at] != '"'; at++)
		at += text.at[at] == '\\';
	return at;
}

/* Where the value ends that starts here, within {…}. */
static size_t end_of_value(struct text text, size_t at)
{
	for (int depth = 0; at < text.length; at++) {
		if (text.at[at] == '"')
			at = end_of_string(text, at);
		else if (strchr("{[", text.at[at]))
			depth++;
		else if (strchr("}],", text.at[at]) && (depth -= text.at[at] != ',') <= 0)
			break;
	}
	return at < text.length ? at + (text.at[at] != ',') : text.length;
}

/* The value of a key in the outermost {…}, as JSON has it. */
static struct text record_in_braces(struct text text, const char *key)
{
	for (size_t at = 1; at < text.length; at++) {
		while (at < text.length && strchr(" \t\r\n,", text.at[at]))
			at++;
		size_t found = key_length(behind(text, at), key), end = end_of_value(text, at);
		if (found)
			return (struct text){text.at + at + found, end - at - found};
		at = end;
	}
	return (struct text){"", 0};
}

static struct text record_of(struct text text, const char *key)
{
	struct text trimmed = text_trimmed_wide(text);
	return starts_with(trimmed, "{") ? record_in_braces(trimmed, key) : record_at_margin(text, key);
}

/* The value of `id:` in a record, without quotes; empty where there is none. */
static struct text id_in(struct text record)
{
	for (size_t i = 1; i < record.length; i++) {
		size_t found = strchr(" {,\n", record.at[i - 1]) ? key_length(behind(record, i), "id") : 0;
		if (!found)
			continue;
		struct text value = text_trimmed(behind(record, i + found));
		bool quoted = value.length && strchr("\"'", *value.at);
		const char *ends = quoted ? "\"'" : ",}\n\r#";
		size_t length = 0;
		value = behind(value, quoted);
		while (length < value.length && !strchr(ends, value.at[length]))
			length++;
		return text_trimmed_wide((struct text){value.at, length});
	}
	return (struct text){"", 0};
}

static const char *key_of(struct arena *arena, struct text centre, struct text learner)
{
	return arena_print(arena, "%.*s\n%.*s", (int)centre.length, centre.at, (int)learner.length, learner.at);
}

const char *learners_glance(struct arena *arena, struct text text)
{
	struct text learner = id_in(record_of(text, "learner"));
	return learner.length ? key_of(arena, id_in(record_of(text, "centre")), learner) : NULL;
}

/* Who is who ------------------------------------------------------------------------------------------------------- */

static int by_key(const void *a, const void *b)
{
	const struct owner *left = a, *right = b;
	int order = strcmp(left->key, right->key);
	return order ? order : left->order < right->order ? -1 : left->order > right->order;
}

static void find_shared(struct learners *learners)
{
	const struct owner *owners = learners->owners;
	for (size_t i = 1; i < learners->count; i++)
		if (strcmp(owners[i - 1].key, owners[i].key) == 0)
			learners->shares[owners[i - 1].order] = learners->shares[owners[i].order] = true;
}

struct learners *learners_find(const struct found_paths *found)
{
	const struct strings *files = &found->files;
	struct learners *learners = memory_take(1, sizeof *learners);
	learners->arena = arena_new();
	learners->owners = memory_take(files->count, sizeof *learners->owners);
	learners->shares = memory_take(files->count, sizeof *learners->shares);
	for (size_t i = 0; files->count > 1 && i < files->count; i++) {
		const char *key = found->looks[i].learner;
		if (key)
			learners->owners[learners->count++] = (struct owner){key, files->at[i], i};
	}
	qsort(learners->owners, learners->count, sizeof *learners->owners, by_key);
	find_shared(learners);
	return learners;
}

void learners_free(struct learners *learners)
{
	if (!learners)
		return;
	free(learners->owners);
	free(learners->shares);
	arena_free(learners->arena);
	free(learners);
}

/* The first file with this key that is not number `order`; `*count` gets how many there are. */
static const struct owner *find_other(const struct learners *learners, const char *key, size_t order, size_t *count)
{
	size_t low = 0, high = learners->count;
	const struct owner *other = NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(learners->owners[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (*count = 0; low < learners->count && strcmp(learners->owners[low].key, key) == 0; low++)
		if (learners->owners[low].order != order) {
			other = other ? other : &learners->owners[low];
			++*count;
		}
	return other;
}

static int greatest_fault(struct arena *arena, const struct result *result)
{
	size_t count;
	const struct placed_finding *all = result_findings(arena, result, &count);
	return count ? all[count - 1].finding->fault : 0;
}

static const struct result *with_finding(struct arena *arena, const struct result *result, const struct finding *more)
{
	struct result *copy = arena_take(arena, sizeof *copy);
	*copy = *result;
	copy->findings.at = arena_array(arena, result->findings.count + 1, sizeof *copy->findings.at);
	if (result->findings.count)
		memcpy(copy->findings.at, result->findings.at, result->findings.count * sizeof *copy->findings.at);
	copy->findings.at[copy->findings.count++] = *more;
	return copy;
}

void learners_add_others(const struct learners *learners, const char *key, size_t order, struct buffer *out)
{
	size_t count = 0;
	const struct owner *other = learners->shares[order] ? find_other(learners, key, order, &count) : NULL;
	if (other)
		buffer_print(out, "%s and %zu", other->path, count);
}

bool learners_know(const struct found_file *look, const struct result *result)
{
	if (!*result->learner || result->verdict == VERDICT_UNREADABLE)
		return true;
	const char *end = look->learner ? strchr(look->learner, '\n') : NULL;
	return end && strcmp(end + 1, result->learner) == 0 &&
	       strncmp(look->learner, result->centre, (size_t)(end - look->learner)) == 0 &&
	       result->centre[end - look->learner] == '\0';
}

const struct result *learners_say_same(const struct learners *learners, struct arena *arena,
                                       const struct result *result, size_t order)
{
	size_t count;
	if (!*result->learner || result->verdict == VERDICT_UNREADABLE)
		return result;
	const char *key = key_of(arena, text_of(result->centre), text_of(result->learner));
	const struct owner *other = find_other(learners, key, order, &count);
	if (!other)
		return result;
	const char *others = count > 1 ? arena_print(arena, " and %zu more", count - 1) : "";
	struct finding finding = {
		.fault = greatest_fault(arena, result) + 1,
		.rule = "portfolio.same_learner",
		.title = "A learner's work stands in one file.",
		.level = LEVEL_SHOULD,
		.at = "learner",
		.line = 1,
		.column = 1,
		.reason =
			arena_print(arena, "The same learner has another file in this run: %s%s.", other->path, others),
		.advice = "If it is an older copy, leave it out; if the work is split, put it together in one file.",
		.found = arena_print(arena, "%zu files", count + 1),
		.wanted = "1 file",
		.set_by = "",
	};
	return with_finding(arena, result, &finding);
}
