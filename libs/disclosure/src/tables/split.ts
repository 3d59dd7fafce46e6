import type { Relation, System } from './system.ts';

/** Numbers that hang together, as a system of their own. */
export interface Part {
  readonly system: System;
  /** For each variable of the part its place in the whole. */
  readonly places: readonly number[];
}

/** Splits a system into parts that no relation joins: what happens in one tells nothing of another. */
export function partsOf(system: System): Part[] {
  const { variables, crossing } = system;
  const leaders = leadersOf(variables.length + crossing.unseen.length, [
    ...system.relations,
    ...crossing.relations,
  ]);
  const members = new Map<number, number[]>();
  leaders.forEach((leader, index) => {
    const list = members.get(leader);
    if (list) list.push(index);
    else members.set(leader, [index]);
  });
  const relationsOf = byLeader(system.relations, leaders);
  const crossingsOf = byLeader(crossing.relations, leaders);
  return [...members].map(([leader, all]) => {
    const at = new Map(all.map((index, own) => [index, own]));
    const own = (relation: Relation): Relation => ({
      ...relation,
      parent: at.get(relation.parent) ?? -1,
      children: relation.children.map((child) => at.get(child) ?? -1),
    });
    const places = all.filter((index) => index < variables.length);
    const unseen = all.slice(places.length);
    return {
      places,
      system: {
        ...system,
        variables: places.flatMap((index) => variables[index] ?? []),
        relations: (relationsOf.get(leader) ?? []).map(own),
        crossing: {
          unseen: unseen.flatMap((index) => crossing.unseen[index - variables.length] ?? []),
          relations: (crossingsOf.get(leader) ?? []).map(own),
        },
      },
    };
  });
}

function byLeader(relations: readonly Relation[], leaders: readonly number[]): Map<number, Relation[]> {
  const result = new Map<number, Relation[]>();
  for (const relation of relations) {
    const leader = leaders[relation.parent] ?? -1;
    const list = result.get(leader);
    if (list) list.push(relation);
    else result.set(leader, [relation]);
  }
  return result;
}

/** For each number the first of those that it hangs together with. */
function leadersOf(size: number, relations: readonly Relation[]): number[] {
  const above = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (above[at] !== at) {
      const next = above[at] ?? at;
      above[at] = above[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const { parent, children } of relations) {
    for (const child of children) {
      const [one, other] = [find(parent), find(child)];
      above[Math.max(one, other)] = Math.min(one, other);
    }
  }
  return above.map((_, index) => find(index));
}
