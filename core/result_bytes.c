/* A result as bytes and back. Each struct has one table of its fields, which both directions follow.
 * Numbers are little-endian; a string is its length and its bytes, a list its count and its items. */
#include "result.h"

#include <string.h>

enum { INT_BYTES = 4, LENGTH_BYTES = 4, REAL_BYTES = 8 };
static const char mark[] = "assay result 2\n";
static const uint32_t no_string = UINT32_MAX;

/* Enumerations are read and written through an int. */
_Static_assert(sizeof(enum verdict) == sizeof(int) && sizeof(enum level) == sizeof(int) &&
                       sizeof(enum answer) == sizeof(int),
               "an enumeration is as long as an int");

enum field_kind { INT, CHOICE, TRUTH, REAL, STRING, MAYBE_STRING, LIST, END };

struct field {
	enum field_kind kind;
	int greatest; /* CHOICE: its last value; INT: the same, 0 where any will do */
	size_t offset;
	size_t count_offset;      /* LIST: where its count stands */
	size_t size;              /* LIST: of one item */
	const struct field *item; /* LIST: the fields of an item */
};

/* clang-format off */
#define PLAIN(kind, type, member) {kind, 0, offsetof(struct type, member), 0, 0, NULL}
#define CHOOSE(type, member, last) {CHOICE, last, offsetof(struct type, member), 0, 0, NULL}
#define UP_TO(type, member, last) {INT, last, offsetof(struct type, member), 0, 0, NULL}
#define MANY(type, member, counter, of, fields) \
	{LIST, 0, offsetof(struct type, member), offsetof(struct type, counter), sizeof(of), fields}
#define FINISH {END, 0, 0, 0, 0, NULL}

static const struct field one_string[] = {{STRING, 0, 0, 0, 0, NULL}, FINISH};

static const struct field finding_fields[] = {
	PLAIN(INT, finding, fault),
	PLAIN(STRING, finding, rule),
	PLAIN(STRING, finding, title),
	CHOOSE(finding, level, LEVEL_MUST),
	PLAIN(TRUTH, finding, unsure),
	PLAIN(STRING, finding, at),
	PLAIN(MAYBE_STRING, finding, id),
	PLAIN(INT, finding, line),
	PLAIN(INT, finding, column),
	PLAIN(STRING, finding, reason),
	PLAIN(STRING, finding, advice),
	PLAIN(MAYBE_STRING, finding, found),
	PLAIN(MAYBE_STRING, finding, wanted),
	MANY(finding, statements.at, statements.count, const char *, one_string),
	PLAIN(STRING, finding, set_by),
	PLAIN(MAYBE_STRING, finding, asked_by),
	PLAIN(MAYBE_STRING, finding, asked_at),
	PLAIN(MAYBE_STRING, finding, because),
	PLAIN(MAYBE_STRING, finding, waived),
	PLAIN(MAYBE_STRING, finding, question),
	PLAIN(MAYBE_STRING, finding, answer),
	PLAIN(MAYBE_STRING, finding, answered_by),
	PLAIN(MAYBE_STRING, finding, answered_on),
	PLAIN(MAYBE_STRING, finding, answered_because),
	FINISH,
};

static const struct field criterion_fields[] = {
	PLAIN(STRING, criterion_result, id),
	PLAIN(STRING, criterion_result, says),
	CHOOSE(criterion_result, verdict, VERDICT_UNREADABLE),
	MANY(criterion_result, evidence.at, evidence.count, const char *, one_string),
	MANY(criterion_result, findings.at, findings.count, struct finding, finding_fields),
	FINISH,
};

static const struct field dispensation_fields[] = {
	PLAIN(STRING, dispensation, unit),
	PLAIN(STRING, dispensation, qualification),
	PLAIN(STRING, dispensation, criterion),
	PLAIN(STRING, dispensation, rule),
	PLAIN(STRING, dispensation, says),
	PLAIN(STRING, dispensation, reason),
	PLAIN(STRING, dispensation, agreed_with),
	PLAIN(STRING, dispensation, from),
	PLAIN(STRING, dispensation, till),
	UP_TO(dispensation, state, GREATEST_POLICY_STATE),
	PLAIN(STRING, dispensation, overruled_by),
	PLAIN(STRING, dispensation, place),
	FINISH,
};

static const struct field number_fields[] = {
	PLAIN(STRING, number_result, id),
	MANY(number_result, evidence.at, evidence.count, const char *, one_string),
	FINISH,
};

static const struct field unit_fields[] = {
	PLAIN(STRING, unit_result, id),
	PLAIN(STRING, unit_result, title),
	PLAIN(STRING, unit_result, edition),
	PLAIN(STRING, unit_result, sha256),
	CHOOSE(unit_result, verdict, VERDICT_UNREADABLE),
	MANY(unit_result, criteria, count, struct criterion_result, criterion_fields),
	PLAIN(MAYBE_STRING, unit_result, standard),
	MANY(unit_result, numbers, number_count, struct number_result, number_fields),
	MANY(unit_result, findings.at, findings.count, struct finding, finding_fields),
	MANY(unit_result, dispensations, dispensation_count, struct dispensation, dispensation_fields),
	FINISH,
};

static const struct field error_fields[] = {
	PLAIN(STRING, fault_report, file),
	PLAIN(INT, fault_report, line),
	PLAIN(INT, fault_report, column),
	PLAIN(MAYBE_STRING, fault_report, rule),
	PLAIN(STRING, fault_report, reason),
	FINISH,
};

static const struct field objective_fields[] = {
	PLAIN(MAYBE_STRING, objective_measure, id),
	CHOOSE(objective_measure, specific, ANSWER_YES),
	CHOOSE(objective_measure, measurable, ANSWER_YES),
	CHOOSE(objective_measure, achievable, ANSWER_YES),
	CHOOSE(objective_measure, relevant, ANSWER_YES),
	CHOOSE(objective_measure, time_bound, ANSWER_YES),
	PLAIN(MAYBE_STRING, objective_measure, deadline),
	FINISH,
};

static const struct field result_fields[] = {
	PLAIN(STRING, result, path),
	PLAIN(STRING, result, learner),
	PLAIN(MAYBE_STRING, result, learner_name),
	PLAIN(STRING, result, centre),
	PLAIN(STRING, result, qualification),
	PLAIN(STRING, result, today),
	PLAIN(STRING, result, as_of),
	PLAIN(STRING, result, sha256),
	CHOOSE(result, verdict, VERDICT_UNREADABLE),
	MANY(result, units, unit_count, struct unit_result, unit_fields),
	MANY(result, findings.at, findings.count, struct finding, finding_fields),
	MANY(result, errors, error_count, struct fault_report, error_fields),
	MANY(result, objectives, objective_count, struct objective_measure, objective_fields),
	PLAIN(TRUTH, result, feedback.taken),
	PLAIN(INT, result, feedback.items),
	PLAIN(INT, result, feedback.sources),
	PLAIN(INT, result, feedback.methods),
	PLAIN(INT, result, feedback.people),
	PLAIN(INT, result, feedback.span_days),
	PLAIN(INT, result, feedback.positive),
	PLAIN(INT, result, feedback.constructive),
	PLAIN(INT, result, feedback.used),
	PLAIN(REAL, result, feedback.effective_sources),
	MANY(result, waivers.at, waivers.count, const char *, one_string),
	PLAIN(TRUTH, result, pack_failed),
	FINISH,
};
/* clang-format on */

static void write_number(struct buffer *out, uint64_t number, size_t bytes)
{
	char digits[REAL_BYTES];
	for (size_t i = 0; i < bytes; i++)
		digits[i] = (char)(number >> (8 * i) & 0xFF);
	buffer_add(out, digits, bytes);
}

/* A string or list too long for its length is written as one that can't be read: decode refuses it. */
static void write_length(struct buffer *out, size_t length)
{
	write_number(out, length < no_string ? length : no_string - 1, LENGTH_BYTES);
}

static void write_string(struct buffer *out, const char *string)
{
	if (!string) {
		write_number(out, no_string, LENGTH_BYTES);
		return;
	}
	size_t length = strlen(string);
	write_length(out, length);
	buffer_add(out, string, length);
}

static void write_fields(struct buffer *out, const struct field *fields, const char *base);

static void write_list(struct buffer *out, const struct field *field, const char *base)
{
	const char *items;
	size_t count;
	memcpy(&items, base + field->offset, sizeof items);
	memcpy(&count, base + field->count_offset, sizeof count);
	write_length(out, count);
	for (size_t i = 0; i < count; i++)
		write_fields(out, field->item, items + i * field->size);
}

static void write_real(struct buffer *out, double real)
{
	uint64_t bits;
	memcpy(&bits, &real, sizeof bits);
	write_number(out, bits, REAL_BYTES);
}

static void write_field(struct buffer *out, const struct field *field, const char *base)
{
	const void *at = base + field->offset;
	switch (field->kind) {
	case INT:
		write_number(out, (uint32_t) * (const int *)at, INT_BYTES);
		break;
	case CHOICE:
		write_number(out, (uint64_t) * (const int *)at, 1);
		break;
	case TRUTH:
		write_number(out, *(const bool *)at, 1);
		break;
	case REAL:
		write_real(out, *(const double *)at);
		break;
	case STRING:
		write_string(out, *(const char *const *)at ? *(const char *const *)at : "");
		break;
	case MAYBE_STRING:
		write_string(out, *(const char *const *)at);
		break;
	case LIST:
		write_list(out, field, base);
		break;
	case END:
		break;
	}
}

static void write_fields(struct buffer *out, const struct field *fields, const char *base)
{
	for (; fields->kind != END; fields++)
		write_field(out, fields, base);
}

void result_encode(const struct result *result, struct buffer *out)
{
	buffer_add(out, mark, sizeof mark - 1);
	write_fields(out, result_fields, (const char *)result);
}

struct reader {
	struct arena *arena;
	const char *at;
	size_t left;
};

static bool read_number(struct reader *reader, size_t bytes, uint64_t *number)
{
	if (reader->left < bytes)
		return false;
	*number = 0;
	for (size_t i = 0; i < bytes; i++)
		*number |= (uint64_t)(unsigned char)reader->at[i] << (8 * i);
	reader->at += bytes;
	reader->left -= bytes;
	return true;
}

static bool read_up_to(struct reader *reader, int greatest, uint64_t *number)
{
	return read_number(reader, 1, number) && *number <= (uint64_t)greatest;
}

static bool read_string(struct reader *reader, bool may_be_absent, const char **string)
{
	uint64_t length;
	if (!read_number(reader, LENGTH_BYTES, &length))
		return false;
	if (length == no_string)
		return may_be_absent;
	if (length > reader->left || memchr(reader->at, '\0', length))
		return false;
	*string = arena_text(reader->arena, reader->at, length).at;
	reader->at += length;
	reader->left -= length;
	return true;
}

static size_t least_bytes(const struct field *fields)
{
	static const size_t least[] = {INT_BYTES, 1, 1, REAL_BYTES, LENGTH_BYTES, LENGTH_BYTES, LENGTH_BYTES};
	size_t sum = 0;
	for (; fields->kind != END; fields++)
		sum += least[fields->kind];
	return sum;
}

static bool read_fields(struct reader *reader, const struct field *fields, char *base);

static bool read_list(struct reader *reader, const struct field *field, char *base)
{
	uint64_t count;
	if (!read_number(reader, LENGTH_BYTES, &count) || count * least_bytes(field->item) > reader->left)
		return false;
	char *items = count ? arena_array(reader->arena, count, field->size) : NULL;
	for (size_t i = 0; i < count; i++)
		if (!read_fields(reader, field->item, items + i * field->size))
			return false;
	size_t length = (size_t)count;
	memcpy(base + field->offset, &items, sizeof items);
	memcpy(base + field->count_offset, &length, sizeof length);
	return true;
}

static bool read_field(struct reader *reader, const struct field *field, char *base)
{
	void *at = base + field->offset;
	uint64_t number = 0;
	bool fine = true;
	switch (field->kind) {
	case INT:
		fine = read_number(reader, INT_BYTES, &number) &&
		       (field->greatest == 0 || number <= (uint64_t)field->greatest);
		*(int *)at = (int)(uint32_t)number;
		break;
	case CHOICE:
		fine = read_up_to(reader, field->greatest, &number);
		*(int *)at = (int)number;
		break;
	case TRUTH:
		fine = read_up_to(reader, 1, &number);
		*(bool *)at = number == 1;
		break;
	case REAL:
		fine = read_number(reader, REAL_BYTES, &number);
		memcpy(at, &number, sizeof number);
		break;
	case STRING:
	case MAYBE_STRING:
		fine = read_string(reader, field->kind == MAYBE_STRING, at);
		break;
	case LIST:
		fine = read_list(reader, field, base);
		break;
	case END:
		break;
	}
	return fine;
}

static bool read_fields(struct reader *reader, const struct field *fields, char *base)
{
	for (; fields->kind != END; fields++)
		if (!read_field(reader, fields, base))
			return false;
	return true;
}

struct result *result_decode(struct arena *arena, const char *bytes, size_t length)
{
	const size_t head = sizeof mark - 1;
	if (length < head || memcmp(bytes, mark, head) != 0)
		return NULL;
	struct reader reader = {arena, bytes + head, length - head};
	struct result *result = arena_take(arena, sizeof *result);
	return read_fields(&reader, result_fields, (char *)result) && reader.left == 0 ? result : NULL;
}
