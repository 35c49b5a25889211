#include "command_program.h"

#include <elf.h>
#include <link.h>
#include <string.h>

/* A note is a head, a name and a description, each filled up to four bytes. */
static size_t filled(size_t length)
{
	return (length + 3) / 4 * 4;
}

/* Adds the build's id (the linker's hash of all that it put together) from a piece of memory that holds notes. */
static void add_build_id(const char *at, size_t left, struct buffer *out)
{
	ElfW(Nhdr) head;
	while (left >= sizeof head) {
		memcpy(&head, at, sizeof head);
		size_t size = sizeof head + filled(head.n_namesz) + filled(head.n_descsz);
		if (size > left)
			return;
		if (head.n_type == NT_GNU_BUILD_ID)
			buffer_add(out, at + sizeof head + filled(head.n_namesz), head.n_descsz);
		at += size;
		left -= size;
	}
}

/* The program itself is the first of the objects. */
static int visit(struct dl_phdr_info *info, size_t size, void *out)
{
	(void)size;
	for (int i = 0; i < info->dlpi_phnum; i++)
		if (info->dlpi_phdr[i].p_type == PT_NOTE)
			add_build_id((const char *)(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr),
			             info->dlpi_phdr[i].p_memsz, out);
	return 1;
}

void program_add_identity(struct buffer *out)
{
	buffer_add_string(out, "assay " ASSAY_VERSION " ");
	dl_iterate_phdr(visit, out);
	buffer_add_char(out, '\0');
}
