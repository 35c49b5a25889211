/* Text that goes out to people: what stands in a portfolio, a pack, a path or a word of the command line must not drive
 * their terminal, forge a line or read otherwise than it is judged. Whatever a person is shown is made harmless here and
 * nowhere else: pages through report_page, single lines by text_print_safe. Not for files that programs read. */
#ifndef ASSAY_TEXT_SAFE_H
#define ASSAY_TEXT_SAFE_H

#include <stdio.h>

#include "text.h"

/* Control characters (line ends too), and those that turn the direction of writing, hide text or have no width. */
bool text_is_harmful(uint32_t point);
/* Reads one code point of `text`, which is not at its end: gives its bytes; U+FFFD, one byte, where it is not UTF-8. */
size_t text_read_point(const char *text, uint32_t *point);
/* Letters and digits, of any writing: all but signs, spaces, marks upon letters, pictures, and what is not seen. */
bool text_is_letter(uint32_t point);
/* Whether somebody who reads it reads a letter or a digit. There may be zero bytes in it. */
bool text_says_something(const char *text, size_t length);
/* Adds `text` so that it can do no harm: line ends and tabs become spaces, other harmful characters show as \x1b or
 * \u202e, bytes that are not UTF-8 become U+FFFD. */
void text_add_safe(struct buffer *out, const char *text);
/* Prints so, as one line: of the line ends only the one that stands at the end of `format` stays. */
void text_print_safe(FILE *to, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
