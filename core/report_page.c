#include "report_page.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_ROOM = 20 }; /* columns that a text gets, however narrow the page */

static void open_tone(struct page *page, enum tone tone)
{
	static const char *const codes[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[32m"};
	if (page->color)
		buffer_add_string(page->out, codes[tone]);
}

static void close_tone(struct page *page, enum tone tone)
{
	if (page->color && tone != TONE_PLAIN)
		buffer_add_string(page->out, "\x1b[0m");
}

static void add_spaces(struct page *page, size_t count)
{
	while (count--)
		buffer_add_char(page->out, ' ');
}

/* Makes `text` harmless in the page's job buffer, and gives it. */
static const char *harmless(struct page *page, const char *text)
{
	buffer_clear(&page->job);
	buffer_add_string(&page->job, "");
	text_add_safe(&page->job, text);
	return page->job.at;
}

/* Adds the label and gives the column after it. */
static size_t add_label(struct page *page, const struct paragraph *paragraph)
{
	add_spaces(page, paragraph->indent);
	if (!paragraph->label)
		return paragraph->indent;
	const char *label = harmless(page, paragraph->label);
	open_tone(page, paragraph->label_tone);
	buffer_add_string(page->out, label);
	close_tone(page, paragraph->label_tone);
	return paragraph->indent + utf8_count(label, strlen(label));
}

struct line {
	size_t column; /* where the next word would start */
	bool empty;    /* no word stands on it yet */
};

static void start_line(struct page *page, const struct paragraph *paragraph, struct line *line)
{
	close_tone(page, paragraph->tone);
	buffer_add_char(page->out, '\n');
	add_spaces(page, paragraph->hang);
	open_tone(page, paragraph->tone);
	*line = (struct line){paragraph->hang, true};
}

static void add_word(struct page *page, const struct paragraph *paragraph, struct line *line, struct text word)
{
	size_t room = paragraph->hang + LEAST_ROOM > page->width ? paragraph->hang + LEAST_ROOM : page->width;
	size_t columns = utf8_count(word.at, word.length);
	if (!line->empty && line->column + 1 + columns > room)
		start_line(page, paragraph, line);
	if (!line->empty)
		buffer_add_char(page->out, ' ');
	buffer_add(page->out, word.at, word.length);
	line->column += columns + !line->empty;
	line->empty = false;
}

static void add_words(struct page *page, const struct paragraph *paragraph, struct line *line)
{
	for (const char *at = harmless(page, paragraph->text); *at;) {
		at += strspn(at, " ");
		size_t length = strcspn(at, " ");
		if (length)
			add_word(page, paragraph, line, (struct text){at, length});
		at += length;
	}
}

void page_add_paragraph(struct page *page, const struct paragraph *paragraph)
{
	size_t column = add_label(page, paragraph);
	bool has_text = paragraph->text && *paragraph->text;
	if (has_text) {
		size_t gap = paragraph->hang > column ? paragraph->hang - column : 1;
		gap = paragraph->label ? gap : 0;
		add_spaces(page, gap);
		open_tone(page, paragraph->tone);
		add_words(page, paragraph, &(struct line){column + gap, true});
		close_tone(page, paragraph->tone);
	}
	page_add_blank_line(page);
}

void page_add_blank_line(struct page *page)
{
	buffer_add_char(page->out, '\n');
}

const char *page_count(struct arena *arena, size_t count, const char *one, const char *several)
{
	return arena_print(arena, "%zu %s", count, count == 1 ? one : several);
}

/* Where the number at the end of an id starts: "C12" 1, "1.4" 2; its length where it ends in none. */
static size_t number_start(const char *id)
{
	size_t start = strlen(id);
	while (start && id[start - 1] >= '0' && id[start - 1] <= '9')
		start--;
	return start;
}

static bool follows(const char *id, const char *next)
{
	size_t start = number_start(id);
	if (!id[start] || start != number_start(next) || strncmp(id, next, start) != 0)
		return false;
	return strtoul(next + start, NULL, 10) == strtoul(id + start, NULL, 10) + 1;
}

const char *page_ids(struct arena *arena, const char *const *ids, size_t count)
{
	struct buffer out = {0};
	buffer_add_string(&out, "");
	for (size_t i = 0; i < count;) {
		size_t last = i;
		while (last + 1 < count && follows(ids[last], ids[last + 1]))
			last++;
		if (last < i + 2)
			last = i;
		buffer_print(&out, "%s%s", i ? ", " : "", ids[i]);
		if (last > i)
			buffer_print(&out, "–%s", ids[last]);
		i = last + 1;
	}
	const char *text = arena_string(arena, out.at);
	buffer_free(&out);
	return text;
}

const char *page_verdict(enum verdict verdict)
{
	static const char *const words[] = {"not fully checked", "ready for assessment", "needs judgement",
	                                    "gaps found", "could not be read"};
	return words[verdict];
}

enum tone page_verdict_tone(enum verdict verdict)
{
	static const enum tone tones[] = {TONE_DIM, TONE_READY, TONE_JUDGEMENT, TONE_GAP, TONE_GAP};
	return tones[verdict];
}
