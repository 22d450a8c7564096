// Finds quotes, delimiters and line ends of a table 64 bytes at a time (SCALE §3).
//
// C, because one instruction of the processor turns sixteen comparisons into sixteen bits and
// Swift offers no way to it; SIMD64<UInt8> reaches two thirds of this. Header only: no library.
#ifndef CONTATTO_CSCANNING_SCANNING_H
#define CONTATTO_CSCANNING_SCANNING_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// What was found in a block of whole records.
typedef struct {
  // How many cell ends were written.
  size_t cells;
  // How many record ends were written.
  size_t records;
  // Physical lines that end in the block, inside quotes or not.
  size_t lines;
  // Not zero if a quote opens elsewhere than at the start of a cell: read such a block by the rules
  // for stray quotes.
  uint32_t stray;
  // Not zero if the bytes are no UTF-8.
  uint32_t malformed;
  // Not zero if the block ends inside quotes.
  uint32_t open;
} contatto_block;

// The bits of 64 bytes: bit i stands for byte i.
typedef struct {
  uint64_t quote, delimiter, lineFeed, carriageReturn, high;
} contatto_masks;

static inline contatto_masks contatto_masks_portable(const uint8_t *bytes, uint8_t delimiter) {
  contatto_masks masks = {0, 0, 0, 0, 0};
  for (int index = 0; index < 64; index++) {
    uint8_t byte = bytes[index];
    masks.quote |= (uint64_t)(byte == '"') << index;
    masks.delimiter |= (uint64_t)(byte == delimiter) << index;
    masks.lineFeed |= (uint64_t)(byte == '\n') << index;
    masks.carriageReturn |= (uint64_t)(byte == '\r') << index;
    masks.high |= (uint64_t)(byte >> 7) << index;
  }
  return masks;
}

#if defined(__x86_64__)
#define CONTATTO_AVX2 __attribute__((target("avx2,popcnt,bmi,bmi2,pclmul")))

static inline CONTATTO_AVX2 uint64_t contatto_equal_avx2(__m256i low, __m256i high, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
  return (uint64_t)second << 32 | first;
}

static inline CONTATTO_AVX2 contatto_masks contatto_masks_avx2(
    const uint8_t *bytes, uint8_t delimiter) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  contatto_masks masks;
  masks.quote = contatto_equal_avx2(low, high, '"');
  masks.delimiter = contatto_equal_avx2(low, high, delimiter);
  masks.lineFeed = contatto_equal_avx2(low, high, '\n');
  masks.carriageReturn = contatto_equal_avx2(low, high, '\r');
  masks.high = (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32 |
               (uint32_t)_mm256_movemask_epi8(low);
  return masks;
}

static inline uint64_t contatto_equal_sse2(const __m128i *parts, uint8_t byte) {
  __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) {
    uint32_t found = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(parts[part], wanted));
    bits |= (uint64_t)found << (16 * part);
  }
  return bits;
}

static inline contatto_masks contatto_masks_sse2(const uint8_t *bytes, uint8_t delimiter) {
  __m128i parts[4];
  contatto_masks masks;
  masks.high = 0;
  for (int part = 0; part < 4; part++) {
    parts[part] = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    masks.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(parts[part]) << (16 * part);
  }
  masks.quote = contatto_equal_sse2(parts, '"');
  masks.delimiter = contatto_equal_sse2(parts, delimiter);
  masks.lineFeed = contatto_equal_sse2(parts, '\n');
  masks.carriageReturn = contatto_equal_sse2(parts, '\r');
  return masks;
}
#endif

// Bit i of the result is the parity of bits 0 to i: set from an opening quote up to the byte before
// the closing one.
static inline uint64_t contatto_parity(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

#if defined(__x86_64__)
// The same in one multiplication without carries (D. Lemire, G. Langdale, "Parsing Gigabytes of
// JSON per Second").
static inline CONTATTO_AVX2 uint64_t contatto_parity_avx2(uint64_t bits) {
  __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}
#endif

// The length of the UTF-8 sequence at `bytes`; 0 if it is none (Unicode, table 3-7). The bytes
// behind a block are zero, so a sequence that is cut there is none.
static inline size_t contatto_sequence(const uint8_t *bytes) {
  uint8_t lead = bytes[0];
  uint8_t low = 0x80, high = 0xBF;
  size_t length;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) {
    length = 2;
  } else if (lead < 0xF0) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead < 0xF5) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (bytes[1] < low || bytes[1] > high) return 0;
  for (size_t index = 2; index < length; index++) {
    if ((bytes[index] & 0xC0) != 0x80) return 0;
  }
  return length;
}

// What one step hands to the next.
typedef struct {
  // All ones inside quotes.
  uint64_t inside;
  // One if the byte before was a carriage return; one if a quote may open at the next byte.
  uint64_t afterReturn, mayOpen;
  // Where the UTF-8 sequence that is being read ends.
  size_t sequenceEnd;
} contatto_state;

// How many ends are written at a time.
#define CONTATTO_ENDS 12

// One step: the ends among the 64 bytes that begin `base` bytes into the block.
static inline __attribute__((always_inline)) void contatto_step(
    contatto_masks masks, uint64_t parity, const uint8_t *bytes, size_t base,
    contatto_state *state, contatto_block *block, uint32_t *restrict cellEnds,
    uint32_t *restrict recordEnds) {
  uint64_t inside = parity ^ state->inside;
  state->inside = (uint64_t)((int64_t)inside >> 63);
  uint64_t afterReturn = masks.carriageReturn << 1 | state->afterReturn;
  state->afterReturn = masks.carriageReturn >> 63;
  uint64_t lines = masks.carriageReturn | (masks.lineFeed & ~afterReturn);
  block->lines += (size_t)__builtin_popcountll(lines);
  uint64_t ends = lines & ~inside;
  uint64_t cells = (masks.delimiter & ~inside) | ends;
  // A quote opens behind a delimiter or line end, or behind a quote that has just closed.
  uint64_t openers = cells | (masks.lineFeed & ~inside) | masks.quote;
  uint64_t mayOpen = openers << 1 | state->mayOpen;
  state->mayOpen = openers >> 63;
  block->stray |= (masks.quote & inside & ~mayOpen) != 0;
  for (uint64_t high = masks.high; high != 0; high &= high - 1) {
    size_t place = base + (size_t)__builtin_ctzll(high);
    if (place < state->sequenceEnd) continue;
    size_t length = contatto_sequence(bytes + place);
    block->malformed |= length == 0;
    state->sequenceEnd = place + (length == 0 ? 1 : length);
  }
  // The first end is written whether there is one or not: a branch would be guessed wrong.
  uint64_t end = ends;
  do {
    uint64_t before = (end & (0 - end)) - 1;
    recordEnds[block->records] =
        (uint32_t)(block->cells + (size_t)__builtin_popcountll(cells & before) + 1);
    block->records += end != 0;
    end &= end - 1;
  } while (end != 0);
  size_t count = (size_t)__builtin_popcountll(cells);
  uint32_t *next = cellEnds + block->cells;
  // Twelve at a time whether they are needed or not: a loop that counts would be guessed wrong.
  for (size_t written = 0; written < count; written += CONTATTO_ENDS) {
#pragma clang loop unroll(full)
    for (size_t index = 0; index < CONTATTO_ENDS; index++) {
      next[written + index] = (uint32_t)(base + (cells == 0 ? 64 : (size_t)__builtin_ctzll(cells)));
      cells &= cells - 1;
    }
  }
  block->cells += count;
}

static inline contatto_masks contatto_kept(contatto_masks masks, size_t count) {
  uint64_t kept = count >= 64 ? ~0ULL : (1ULL << count) - 1;
  masks.quote &= kept;
  masks.delimiter &= kept;
  masks.lineFeed &= kept;
  masks.carriageReturn &= kept;
  masks.high &= kept;
  return masks;
}

#define CONTATTO_LOOP(masks_of, parity_of)                                                 \
  contatto_block block = {0, 0, 0, 0, 0, 0};                                               \
  contatto_state state = {0, 0, 1, 0};                                                     \
  for (size_t base = 0; base < count; base += 64) {                                        \
    contatto_masks masks = masks_of(bytes + base, delimiter);                              \
    if (base + 64 > count) masks = contatto_kept(masks, count - base);                     \
    uint64_t parity = parity_of(masks.quote);                                              \
    contatto_step(masks, parity, bytes, base, &state, &block, cellEnds, recordEnds);       \
  }                                                                                        \
  block.open = state.inside != 0;                                                          \
  return block;

// Any processor.
static inline contatto_block contatto_index_portable(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *restrict cellEnds,
    uint32_t *restrict recordEnds) {
  CONTATTO_LOOP(contatto_masks_portable, contatto_parity)
}

#if defined(__x86_64__)
static inline contatto_block contatto_index_sse2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *restrict cellEnds,
    uint32_t *restrict recordEnds) {
  CONTATTO_LOOP(contatto_masks_sse2, contatto_parity)
}

static inline CONTATTO_AVX2 contatto_block contatto_index_avx2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *restrict cellEnds,
    uint32_t *restrict recordEnds) {
  CONTATTO_LOOP(contatto_masks_avx2, contatto_parity_avx2)
}
#endif

// Where cells and records end in `count` bytes of whole records that begin outside quotes. Cell
// ends are places of delimiters and line ends; a record end is the number of cell ends up to it.
// Of CR LF the CR is the end. 64 bytes behind the block must be readable and zero, and both arrays
// need room for `count + 16` numbers.
static inline contatto_block contatto_index(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *cellEnds,
    uint32_t *recordEnds) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("pclmul")) {
    return contatto_index_avx2(bytes, count, delimiter, cellEnds, recordEnds);
  }
  return contatto_index_sse2(bytes, count, delimiter, cellEnds, recordEnds);
#else
  return contatto_index_portable(bytes, count, delimiter, cellEnds, recordEnds);
#endif
}

#if defined(__x86_64__)
// How many of the first bytes are quotes, and up to where was counted.
static inline CONTATTO_AVX2 size_t contatto_quotes_avx2(
    const uint8_t *bytes, size_t count, size_t *counted) {
  size_t index = 0;
  __m256i wanted = _mm256_set1_epi8('"');
  __m256i total = _mm256_setzero_si256();
  while (index + 64 <= count) {
    __m256i sums = _mm256_setzero_si256(), others = sums;
    // A byte counts to 255 before it must be emptied.
    for (int turn = 0; turn < 255 && index + 64 <= count; turn++, index += 64) {
      __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + index));
      __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + index + 32));
      sums = _mm256_sub_epi8(sums, _mm256_cmpeq_epi8(low, wanted));
      others = _mm256_sub_epi8(others, _mm256_cmpeq_epi8(high, wanted));
    }
    total = _mm256_add_epi64(total, _mm256_sad_epu8(sums, _mm256_setzero_si256()));
    total = _mm256_add_epi64(total, _mm256_sad_epu8(others, _mm256_setzero_si256()));
  }
  *counted = index;
  return (size_t)_mm256_extract_epi64(total, 0) + (size_t)_mm256_extract_epi64(total, 1) +
         (size_t)_mm256_extract_epi64(total, 2) + (size_t)_mm256_extract_epi64(total, 3);
}

static inline size_t contatto_quotes_sse2(const uint8_t *bytes, size_t count, size_t *counted) {
  size_t index = 0;
  __m128i wanted = _mm_set1_epi8('"');
  __m128i total = _mm_setzero_si128();
  while (index + 16 <= count) {
    __m128i sums = _mm_setzero_si128();
    for (int turn = 0; turn < 255 && index + 16 <= count; turn++, index += 16) {
      __m128i part = _mm_loadu_si128((const __m128i *)(bytes + index));
      sums = _mm_sub_epi8(sums, _mm_cmpeq_epi8(part, wanted));
    }
    total = _mm_add_epi64(total, _mm_sad_epu8(sums, _mm_setzero_si128()));
  }
  *counted = index;
  return (size_t)_mm_cvtsi128_si64(total) +
         (size_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(total, total));
}
#endif

// How many quotes there are.
static inline size_t contatto_quotes(const uint8_t *bytes, size_t count) {
  size_t quotes = 0, index = 0;
#if defined(__x86_64__)
  quotes = __builtin_cpu_supports("avx2") ? contatto_quotes_avx2(bytes, count, &index)
                                          : contatto_quotes_sse2(bytes, count, &index);
#endif
  for (; index < count; index++) quotes += bytes[index] == '"';
  return quotes;
}

// How many lines end in `count` bytes: LF, CR LF and CR each end one. One byte in front of them
// must be readable.
static inline size_t contatto_lines(const uint8_t *bytes, size_t count) {
  size_t lines = 0, index = 0;
#if defined(__x86_64__)
  __m128i feed = _mm_set1_epi8('\n'), carriage = _mm_set1_epi8('\r');
  for (; index + 16 <= count; index += 16) {
    __m128i part = _mm_loadu_si128((const __m128i *)(bytes + index));
    __m128i before = _mm_loadu_si128((const __m128i *)(bytes + index - 1));
    __m128i pair = _mm_cmpeq_epi8(before, carriage);
    __m128i ends = _mm_or_si128(_mm_andnot_si128(pair, _mm_cmpeq_epi8(part, feed)),
                                _mm_cmpeq_epi8(part, carriage));
    lines += (size_t)__builtin_popcount((unsigned)_mm_movemask_epi8(ends));
  }
#endif
  for (; index < count; index++) {
    lines += bytes[index] == '\r' || (bytes[index] == '\n' && bytes[index - 1] != '\r');
  }
  return lines;
}

#endif
