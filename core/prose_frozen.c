/* A sealed lexicon as bytes: what matching needs of it and nothing of what it was made by. Nothing in it is a pointer, so
 * it is used where it lies. */
#include "prose_lexicon.h"

#include <string.h>

enum { PIECE_COUNT = 15, ALIGNED = 16 };

/* Each is an array: where the lexicon holds it, how many things it has and of what size. */
struct piece {
	void *holder; /* of the pointer to it */
	size_t *count;
	size_t size;
};

/* What the bytes begin with. The sizes are those of another build where it has laid out its structures otherwise. */
struct frozen {
	char mark[16];
	uint64_t length, prefix_lengths;
	struct {
		uint64_t at, count, size;
	} pieces[PIECE_COUNT];
};
static const char mark[sizeof((struct frozen *)NULL)->mark] = "assay words 2";

static struct piece *list_names(struct names *names, struct piece *piece)
{
	*piece++ = (struct piece){&names->items, &names->count, sizeof *names->items};
	*piece++ = (struct piece){&names->slots, &names->slot_count, sizeof *names->slots};
	*piece++ = (struct piece){&names->bytes, &names->byte_count, 1};
	return piece;
}

static void list_pieces(struct lexicon *lexicon, struct piece *piece)
{
	piece = list_names(&lexicon->words, piece);
	piece = list_names(&lexicon->prefixes, piece);
	piece = list_names(&lexicon->list_names, piece);
	*piece++ = (struct piece){&lexicon->facts, &lexicon->words.count, sizeof *lexicon->facts};
	*piece++ = (struct piece){&lexicon->classes, &lexicon->class_count, sizeof *lexicon->classes};
	*piece++ = (struct piece){&lexicon->prefix_atoms, &lexicon->prefixes.count, sizeof *lexicon->prefix_atoms};
	*piece++ = (struct piece){&lexicon->links, &lexicon->link_count, sizeof *lexicon->links};
	*piece++ = (struct piece){&lexicon->paths, &lexicon->path_count, sizeof *lexicon->paths};
	*piece = (struct piece){&lexicon->longer, &lexicon->longer_count, sizeof *lexicon->longer};
}

static size_t aligned(size_t length)
{
	return (length + ALIGNED - 1) / ALIGNED * ALIGNED;
}

static void add_piece(struct buffer *out, const struct piece *piece, size_t end)
{
	static const char nothing[ALIGNED] = {0};
	const void *at;
	memcpy(&at, piece->holder, sizeof at);
	buffer_add(out, at, *piece->count * piece->size);
	while (out->length < end)
		buffer_add(out, nothing, end - out->length < ALIGNED ? end - out->length : ALIGNED);
}

void lexicon_freeze(const struct lexicon *lexicon, struct buffer *out)
{
	struct lexicon copy = *lexicon;
	struct piece pieces[PIECE_COUNT];
	struct frozen head = {.prefix_lengths = lexicon->prefix_lengths, .length = aligned(sizeof head)};
	size_t start = out->length;
	list_pieces(&copy, pieces);
	memcpy(head.mark, mark, sizeof mark);
	for (size_t i = 0; i < PIECE_COUNT; i++) {
		head.pieces[i].at = head.length;
		head.pieces[i].count = *pieces[i].count;
		head.pieces[i].size = pieces[i].size;
		head.length = aligned(head.length + *pieces[i].count * pieces[i].size);
	}
	add_piece(out, &(struct piece){&(const void *){&head}, &(size_t){1}, sizeof head},
	          start + aligned(sizeof head));
	for (size_t i = 0; i < PIECE_COUNT; i++)
		add_piece(out, &pieces[i], start + (i + 1 < PIECE_COUNT ? head.pieces[i + 1].at : head.length));
}

static bool take_piece(const struct frozen *head, size_t number, const struct piece *piece)
{
	uint64_t at = head->pieces[number].at, count = head->pieces[number].count;
	if (head->pieces[number].size != piece->size || at % ALIGNED || at > head->length ||
	    count > (head->length - at) / piece->size)
		return false;
	const char *bytes = (const char *)head + at;
	memcpy(piece->holder, &bytes, sizeof bytes);
	*piece->count = count;
	return true;
}

/* A search ends at a free slot, and begins by a mask. */
static bool has_room(const struct names *names)
{
	return names->slot_count > names->count && (names->slot_count & (names->slot_count - 1)) == 0;
}

static bool take_pieces(const struct frozen *head, struct lexicon *lexicon)
{
	struct piece pieces[PIECE_COUNT];
	bool fits = true;
	list_pieces(lexicon, pieces);
	for (size_t i = 0; i < PIECE_COUNT; i++)
		fits = fits && take_piece(head, i, &pieces[i]);
	return fits && has_room(&lexicon->words) && has_room(&lexicon->list_names) &&
	       (has_room(&lexicon->prefixes) || lexicon->prefixes.slot_count == 0) &&
	       lexicon->class_count >= CLASS_PIECES && lexicon->path_count && lexicon->link_count &&
	       lexicon->longer_count == lexicon->list_names.count / 64 + 1;
}

struct lexicon *lexicon_thaw(const void *bytes, size_t length)
{
	const struct frozen *head = bytes;
	if (length < sizeof *head || (uintptr_t)bytes % ALIGNED || memcmp(head->mark, mark, sizeof mark) != 0 ||
	    head->length != length)
		return NULL;
	struct lexicon *lexicon = lexicon_empty();
	lexicon->frozen = true;
	if (!take_pieces(head, lexicon)) {
		lexicon_free(lexicon);
		return NULL;
	}
	lexicon->prefix_lengths = head->prefix_lengths;
	lexicon->space->nothing.classes = lexicon->classes;
	lexicon_close(lexicon);
	return lexicon;
}
