// The hot loops of the response model for eight parameter sets at once (METHOD §3.4).
//
// C, because the processor divides four numbers as fast as two and Swift offers no way to take that
// instruction where there is one: each loop is written once and translated twice. Multiplications
// and additions are never fused, so both give the same bits, and so does Swift. Header only: no
// library.
#ifndef CONTATTO_CRESPONSE_RESPONSE_H
#define CONTATTO_CRESPONSE_RESPONSE_H

#include <stddef.h>
#include <stdint.h>

// Eight walkers side by side.
typedef double contatto_lanes __attribute__((vector_size(64), aligned(8)));

// Their bits.
typedef int64_t contatto_bits __attribute__((vector_size(64), aligned(8)));

#define CONTATTO_LOOP static inline __attribute__((always_inline)) void

// e to the power of x, |x| ≤ 700: `PortableFunctions.exponential`, bit for bit.
CONTATTO_LOOP contatto_exponential_body(const contatto_lanes *exponent, contatto_lanes *result) {
#pragma STDC FP_CONTRACT OFF
  contatto_lanes x = *exponent;
  contatto_lanes rounded = x * 1.44269504088896338700 + 0x1.8p52;
  contatto_lanes power = rounded - 0x1.8p52;
  contatto_lanes high = x - power * 6.93147180369123816490e-01;
  contatto_lanes low = power * 1.90821492927058770002e-10;
  contatto_lanes rest = high - low;
  contatto_lanes square = rest * rest;
  contatto_lanes series = square * 4.13813679705723846039e-08;
  series = (series - 1.65339022054652515390e-06) * square;
  series = (series + 6.61375632143793436117e-05) * square;
  series = (series - 2.77777777770155933842e-03) * square;
  series = series + 1.66666666666666019037e-01;
  contatto_lanes correction = rest - square * series;
  contatto_lanes mantissa = 1 - ((low - (rest * correction) / (2 - correction)) - high);
  contatto_bits scale = ((contatto_bits)rounded + 1023) << 52;
  *result = mantissa * (contatto_lanes)scale;
}

// The natural logarithm of finite x ≥ 1: `PortableFunctions.logarithm`, bit for bit.
CONTATTO_LOOP contatto_logarithm_body(const contatto_lanes *number, contatto_lanes *result) {
#pragma STDC FP_CONTRACT OFF
  contatto_bits bits = (contatto_bits)*number;
  contatto_lanes significand = (contatto_lanes)((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
  // The exponent as a number: put behind 2⁵², from which 2⁵² and its bias are taken away.
  contatto_lanes exponent = (contatto_lanes)((bits >> 52) | 0x4330000000000000) - (0x1p52 + 1023);
  contatto_bits is_large = significand > 1.4142135623730951;
  contatto_lanes one = (contatto_lanes)(is_large & 0x3FF0000000000000);
  exponent += one;
  significand *= 1 - 0.5 * one;
  contatto_lanes f = significand - 1;
  contatto_lanes s = f / (2 + f);
  contatto_lanes z = s * s;
  contatto_lanes w = z * z;
  contatto_lanes even = w * 1.531383769920937332e-01;
  even = (even + 2.222219843214978396e-01) * w + 3.999999999940941908e-01;
  contatto_lanes odd = w * 1.479819860511658591e-01;
  odd = (odd + 1.818357216161805012e-01) * w;
  odd = (odd + 2.857142874366239149e-01) * w + 6.666666666666735130e-01;
  contatto_lanes remainder = w * even + z * odd;
  contatto_lanes half = 0.5 * f * f;
  *result = exponent * 6.93147180369123816490e-01 -
            ((half - (s * (half + remainder) + exponent * 1.90821492927058770002e-10)) - f);
}

// Carries the advertising stock on, week by week, and fills the response of each week:
// `a = x + θ a'`, `h = a/(a + K)`, or `a√a/(a√a + K√K)` with a slow start.
//
// `half_point` is K or K√K, `stock` what is left of earlier weeks. `sum` receives the total of all
// weeks.
CONTATTO_LOOP contatto_respond_body(
    const double *spend, size_t weeks, int slow_start, const contatto_lanes *retention,
    const contatto_lanes *half_point, const contatto_lanes *stock, contatto_lanes *responses,
    contatto_lanes *sum) {
#pragma STDC FP_CONTRACT OFF
  contatto_lanes kept = *retention, half = *half_point, level = *stock, total = {0};
  if (slow_start) {
    for (size_t week = 0; week < weeks; week++) {
      level = spend[week] + kept * level;
      contatto_lanes bent = level * __builtin_elementwise_sqrt(level);
      contatto_lanes share = bent / (bent + half);
      responses[week] = share;
      total += share;
    }
  } else {
    for (size_t week = 0; week < weeks; week++) {
      level = spend[week] + kept * level;
      contatto_lanes share = level / (level + half);
      responses[week] = share;
      total += share;
    }
  }
  *sum = total;
}

// Adds responses times `scale` to the totals from week `first` on.
CONTATTO_LOOP contatto_accumulate_body(
    const contatto_lanes *responses, size_t weeks, const contatto_lanes *scale, size_t first,
    contatto_lanes *totals) {
#pragma STDC FP_CONTRACT OFF
  contatto_lanes factor = *scale;
  totals += first;
  for (size_t week = 0; week < weeks; week++) totals[week] += factor * responses[week];
}

// `‖y⊥ − m‖² − ‖Qᵀm‖²`: what eight sets of totals `m` leave of the sales, the baseline projected
// out.
//
// `remainder` is y⊥, a number a week. `basis` holds the columns of Q two by two: the numbers of both
// side by side, week after week.
CONTATTO_LOOP contatto_norm_body(
    const contatto_lanes *totals, size_t weeks, const double *remainder, const double *basis,
    size_t pairs, contatto_lanes *norm) {
#pragma STDC FP_CONTRACT OFF
  contatto_lanes sum = {0};
  for (size_t week = 0; week < weeks; week++) {
    contatto_lanes rest = remainder[week] - totals[week];
    sum += rest * rest;
  }
  // Pair by pair, so that the sums stay in registers; two share what is read of the totals.
  for (size_t pair = 0; pair < pairs; pair++, basis += 2 * weeks) {
    contatto_lanes first = {0}, second = {0};
    for (size_t week = 0; week < weeks; week++) {
      first += basis[2 * week] * totals[week];
      second += basis[2 * week + 1] * totals[week];
    }
    sum -= first * first;
    sum -= second * second;
  }
  *norm = sum;
}

// Each loop for every processor, and for those with registers of four numbers.
#if defined(__x86_64__)
#define CONTATTO_BOTH(NAME, PARAMETERS, ARGUMENTS)                                                 \
  static inline __attribute__((target("avx2"))) void NAME##_avx2 PARAMETERS {                      \
    NAME##_body ARGUMENTS;                                                                         \
  }                                                                                                \
  static inline void NAME##_sse2 PARAMETERS { NAME##_body ARGUMENTS; }                             \
  static inline void NAME PARAMETERS {                                                             \
    if (__builtin_cpu_supports("avx2")) NAME##_avx2 ARGUMENTS;                                     \
    else NAME##_sse2 ARGUMENTS;                                                                    \
  }
#else
#define CONTATTO_BOTH(NAME, PARAMETERS, ARGUMENTS)                                                 \
  static inline void NAME PARAMETERS { NAME##_body ARGUMENTS; }
#endif

CONTATTO_BOTH(
    contatto_exponential, (const contatto_lanes *exponent, contatto_lanes *result),
    (exponent, result))

CONTATTO_BOTH(
    contatto_logarithm, (const contatto_lanes *number, contatto_lanes *result), (number, result))

CONTATTO_BOTH(
    contatto_respond,
    (const double *spend, size_t weeks, int slow_start, const contatto_lanes *retention,
     const contatto_lanes *half_point, const contatto_lanes *stock, contatto_lanes *responses,
     contatto_lanes *sum),
    (spend, weeks, slow_start, retention, half_point, stock, responses, sum))

CONTATTO_BOTH(
    contatto_accumulate,
    (const contatto_lanes *responses, size_t weeks, const contatto_lanes *scale, size_t first,
     contatto_lanes *totals),
    (responses, weeks, scale, first, totals))

CONTATTO_BOTH(
    contatto_norm,
    (const contatto_lanes *totals, size_t weeks, const double *remainder, const double *basis,
     size_t pairs, contatto_lanes *norm),
    (totals, weeks, remainder, basis, pairs, norm))

#endif
