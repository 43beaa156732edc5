/** Internal: somebody is asked for nothing lighter until there is room for this, which has waited longer than it should for want of it. */
export interface RoomKept {
  readonly type: 'room-kept';
  readonly handoffId: string;
  readonly employeeId: string;
  readonly at: number;
}

/** Internal: they are away, or it is no longer theirs to be asked for. That it is offered, or ended, goes without saying. */
export interface RoomLetGo {
  readonly type: 'room-let-go';
  readonly handoffId: string;
  readonly employeeId: string;
  readonly at: number;
}

export type RoomEvent = RoomKept | RoomLetGo;
