/* The bytes that the build wrote (main_freeze.c), as a part of the program that can't be written to; see shipped.h. */
	.section .rodata
	.balign 4096
	.globl assay_shipped
	.type assay_shipped, %object
assay_shipped:
	.incbin SHIPPED_BYTES
.Lend:
	.size assay_shipped, .Lend - assay_shipped
	.balign 8
	.globl assay_shipped_length
	.type assay_shipped_length, %object
assay_shipped_length:
	.8byte .Lend - assay_shipped
	.size assay_shipped_length, 8
	.section .note.GNU-stack, "", %progbits
