/* A value with a unit as people write it, and how to read one. No judgement: what a value is worth is said in Lua. */
#ifndef ASSAY_AMOUNT_H
#define ASSAY_AMOUNT_H

#include "text.h"

/* "75%" is 75 with unit "%", "62 of 100" and "62/100" are 62 of 100, "£1,200" is 1200 with unit "£". */
struct amount {
	double value;
	double of;        /* the whole that it is a part of; 0 where none is named */
	struct text unit; /* "%", "£", "working days"; empty where it has none */
};

/* Reads a whole field as one amount: "75%", "75 %", "£1,200", "62 of 100", "9 working days", "about 19 a week",
 * "three", "4.6 out of 5", "under 20 seconds". False where it holds none ("high"), or more than one that can't be
 * read as one ("20 to 30" is no single amount). The unit's bytes lie in `arena`. */
bool amount_read(struct arena *arena, struct text text, struct amount *amount);

/* Reads a number at the start of `text`, in digits (1,200  4.6  -3) or words (three, twenty-one, a hundred, a dozen,
 * half, a quarter); gives the bytes that it takes, 0 where there is none. */
size_t amount_read_number(struct text text, double *value);

#endif
