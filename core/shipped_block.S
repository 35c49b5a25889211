/* The bytes that the build wrote (main_freeze.c), as a part of the program that can't be written to; see shipped.h. */
	.section .rodata
	.balign 4096
	.globl assay_shipped_begin
	.type assay_shipped_begin, %object
assay_shipped_begin:
	.incbin SHIPPED_BYTES
	.globl assay_shipped_end
	.type assay_shipped_end, %object
assay_shipped_end:
	.byte 0
	.section .note.GNU-stack, "", %progbits
