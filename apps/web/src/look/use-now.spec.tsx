import { act, render } from '@testing-library/react';
import { useNow } from './use-now';

function Shown({ clock }: { readonly clock: () => number }) {
  return <p>{useNow(clock)}</p>;
}

describe('a clock on a page', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('goes on where something is drawn anew more often than it ticks', () => {
    let now = 0;
    const clock = (): number => now;
    const { container, rerender } = render(<Shown clock={clock} />);
    for (let drawn = 0; drawn < 5; drawn++) {
      now += 600;
      act(() => {
        jest.advanceTimersByTime(600);
      });
      rerender(<Shown clock={() => clock()} />);
    }
    expect(Number(container.textContent)).toBeGreaterThanOrEqual(2_000);
  });
});
