import loadHighs, { type Highs, type Model } from 'highs';
import type { Program } from '../model/program';

/** How far a search has come. */
export interface SearchProgress {
  /** Of the best found; Infinity: nothing yet. */
  readonly cost: number;
  /** Nothing can be cheaper. */
  readonly bound: number;
}

export interface Solved {
  readonly values: Float64Array;
  readonly cost: number;
  readonly bound: number;
  /** Proven to be the best, within the gap that was asked for. */
  readonly proven: boolean;
}

export interface Limits {
  readonly seconds: number;
  /** (cost − bound) ÷ cost at which it is good enough. */
  readonly gap: number;
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined;
}

let loading: Promise<Highs> | undefined;

/** HiGHS, one WebAssembly instance a thread. @see Q. Huangfu and J. A. J. Hall, Parallelizing the dual revised simplex method, 2018 */
export class Solver {
  static async load(): Promise<Solver> {
    return new Solver(await (loading ??= loadHighs()));
  }

  private constructor(private readonly highs: Highs) {}

  /**
   * Undefined: no solution within the time, or none at all. It blocks its thread.
   * @param start values of some columns of a solution from which to go on: the answer is no worse
   */
  solve(program: Program, limits: Limits, start?: ReadonlyMap<number, number>): Solved | undefined {
    const model = this.highs.createModel(program.data());
    try {
      model.options.set({ output_flag: false, time_limit: limits.seconds, mip_rel_gap: limits.gap });
      if (start) model.setSolution({ indices: [...start.keys()], values: [...start.values()] });
      return this.run(model, limits);
    } finally {
      model.dispose();
    }
  }

  private run(model: Model, { onProgress }: Limits): Solved | undefined {
    const { callbackType, modelStatus } = this.highs.constants;
    model.run({
      [callbackType.mipLogging]({ data }) {
        onProgress?.({ cost: data.mip_primal_bound ?? Infinity, bound: data.mip_dual_bound ?? -Infinity });
        return undefined;
      },
    });
    if (model.info.get('primal_solution_status') !== this.highs.constants.solutionStatus.feasible) return undefined;
    const cost = model.getObjectiveValue();
    const proven = model.getModelStatus() === modelStatus.optimal;
    const bound = Number(model.info.get('mip_dual_bound'));
    return { values: model.getSolution().colValue, cost, bound, proven };
  }

  /** The relaxation, in which nothing need be whole: its cost is a bound for every rota. Undefined: not found within the time. */
  relaxation(program: Program, seconds: number): Pick<Solved, 'values' | 'cost'> | undefined {
    const model = this.highs.createModel(program.data(true));
    try {
      // By an interior point: several times faster than simplex on these programs.
      model.options.set({ output_flag: false, time_limit: seconds, solver: 'ipm' });
      model.run();
      if (model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return undefined;
      return { values: model.getSolution().colValue, cost: model.getObjectiveValue() };
    } finally {
      model.dispose();
    }
  }
}
