#!/bin/sh
# The built program has what the compiler and the linker can do against faults in itself (Makefile: HARDEN).
# Usage: tests/cli/hardened.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

readelf -hldW "$assay" >elf 2>err || { echo "not ok 1 - readelf reads the program"; exit 1; }
readelf -sW --dyn-syms "$assay" >symbols
says elf 'Type: *DYN (Position-Independent' "it lies at another place each time (PIE)"
says elf 'FLAGS_1.*PIE' "and says so"
says elf 'GNU_RELRO' "what is filled in at the start is read only then (RELRO)"
says elf 'BIND_NOW' "all of it at the start"
says elf 'GNU_STACK .* RW  *0x' "nothing runs on the stack"
is "$(grep -c ' LOAD .* RWE ' elf)" 0 "no memory can be written and run"
if grep -q '__asan_init' symbols; then
	echo "# a build with sanitizers has checks of its own"
elif grep -q '__gcov_init' symbols; then
	echo "# a build that counts what runs has none of the compiler's checks"
else
	says symbols '__stack_chk_fail' "stacks are guarded"
	says symbols '__memcpy_chk' "copies are held against the room that there is (FORTIFY)"
	says symbols '__vsnprintf_chk' "and so is printing"
fi
done_testing
