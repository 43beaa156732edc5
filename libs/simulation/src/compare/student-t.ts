/**
 * How many standard errors a 95% confidence interval reaches to either side: the .975 quantile of Student’s t, found by bisection on its
 * distribution function (M. Abramowitz and I. Stegun, Handbook of mathematical functions, 26.7.3 and 26.7.4, exact for whole degrees of freedom).
 * @throws RangeError below one degree of freedom
 */
export function t95(degrees: number): number {
  if (degrees < 1) throw new RangeError('An interval needs two observations.');
  let [low, high] = [1.9, 13];
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that |T| ≤ t. */
function within(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let each = odd ? 2 : 1; each < degrees - 2; each += 2) {
    term *= (each / (each + 1)) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
