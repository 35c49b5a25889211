/* A page for people: wrapped paragraphs with a label at their left, in terminal colours where they are wanted.
 * Every text is made harmless on its way. For report_*.c. */
#ifndef ASSAY_REPORT_PAGE_H
#define ASSAY_REPORT_PAGE_H

#include "report.h"

enum tone { TONE_PLAIN, TONE_STRONG, TONE_DIM, TONE_GAP, TONE_JUDGEMENT, TONE_READY };

struct page {
	struct buffer *out;
	bool color;
	size_t width;      /* columns, in code points */
	struct buffer job; /* text on its way; start it with {0}, give it to buffer_free at the end */
};

/* A label that starts in column `indent`, and a text behind it, wrapped, all of whose lines start in column `hang`.
 * Without a label the text's first line starts in column `indent`. */
struct paragraph {
	size_t indent;
	const char *label; /* NULL where there is none */
	enum tone label_tone;
	size_t hang; /* one blank at least stands between label and text */
	enum tone tone;
	const char *text;
};
void page_add_paragraph(struct page *page, const struct paragraph *paragraph);
void page_add_blank_line(struct page *page);

/* "1 gap", "3 gaps": in `arena`. */
const char *page_count(struct arena *arena, size_t count, const char *one, const char *several);
/* Ids in the order given with runs of three and more drawn together: "C1, C3, C5–C8". In `arena`. */
const char *page_ids(struct arena *arena, const char *const *ids, size_t count);
/* What a verdict means, in words that never say competent: "ready for assessment". */
const char *page_verdict(enum verdict verdict);
enum tone page_verdict_tone(enum verdict verdict);

#endif
