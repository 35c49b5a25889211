/* The rows of the format's table; for format.c alone, everybody else asks `format`. The first record is the root. */
#ifndef ASSAY_FORMAT_TABLE_H
#define ASSAY_FORMAT_TABLE_H

#include "format.h"

extern const struct format_record *const format_table_records[];
extern const size_t format_table_record_count;
extern const struct format_subject format_table_subjects[];
extern const size_t format_table_subject_count;

#endif
