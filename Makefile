# assay: `make demo` and `make test` are all that a new machine needs (see README.md).
# Everything else is for who works on assay itself: `make help`.

BUILD    ?= build
CC       ?= cc
PACKAGES := lua5.4 yaml-0.1 sqlite3 nettle
VERSION  := 0.1

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes -Werror
HARDEN   := -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
OPTIMISE ?= -O2
CFLAGS   ?= -g
ASSAY_CFLAGS = -std=c11 -D_DEFAULT_SOURCE -DASSAY_VERSION='"$(VERSION)"' $(WARNINGS) $(OPTIMISE) $(HARDEN) $(CFLAGS) $(SANITIZE) \
               $(shell pkg-config --cflags $(PACKAGES))
ASSAY_LIBS   = $(SANITIZE) -pie -Wl,-z,relro,-z,now $(LDFLAGS) $(shell pkg-config --libs $(PACKAGES)) -lm

SOURCES := $(sort $(wildcard core/*.c))
OBJECTS  = $(SOURCES:core/%.c=$(BUILD)/core/%.o)

all: $(BUILD)/assay

$(BUILD)/assay: $(OBJECTS)
	$(CC) -o $@ $^ $(ASSAY_LIBS)

$(BUILD)/core/%.o: core/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ASSAY_CFLAGS) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d)

clean:
	rm -rf $(BUILD)

.PHONY: all clean
