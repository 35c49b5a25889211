/* A value with a unit as people write it, and how to read one. No judgement: what a value is worth is said in Lua. */
#ifndef ASSAY_AMOUNT_H
#define ASSAY_AMOUNT_H

#include "text.h"

/* "75%" is 75 with unit "%", "62 of 100" and "62/100" are 62 of 100, "£1,200" is 1200 with unit "£".
 * So that units can be compared: "per cent" is "%", "50p" is 0.5 with unit "£", and what it is counted by is
 * always "per": "19 a week" has the unit "per week", "3 calls each day" has "calls per day".
 * "half" alone is 0.5 of 1; "half an hour" is 0.5 with unit "hour". */
struct amount {
	double value;
	double of;        /* the whole that it is a part of; 0 where none is named */
	struct text unit; /* "%", "£", "working days"; empty where it has none */
};

/* Reads a whole field as one amount: "75%", "75 %", "£1,200", "62 of 100", "9 working days", "about 19 a week",
 * "three", "4.6 out of 5", "under 20 seconds", "75% (March)". False where it holds none ("high", "Room 12",
 * "12 March", "2026-03-31", "10:30"), or more than one that can't be read as one ("20 to 30" is no single amount).
 * The unit's bytes lie in `arena`. */
bool amount_read(struct arena *arena, struct text text, struct amount *amount);

/* Reads a number at the start of `text`, in digits (1,200  4.6  -3) or words (three, twenty-one, a hundred, a dozen,
 * half, a quarter); gives the bytes that it takes, 0 where there is none. It ends at the end of a word: "tent" and
 * "3rd" hold none; of "two-day" it takes "two", of "20-30" the "20". */
size_t amount_read_number(struct text text, double *value);
/* The same; `*fraction` says whether it is a fraction named in words (half, a quarter, two thirds). */
size_t amount_read_part(struct text text, double *value, bool *fraction);
/* The words that numbers are made of, one after the other: zero, twenty, dozen, half … NULL behind the last. */
const char *amount_word(size_t i);

#endif
