import { describe } from '@jest/globals';
import type { TestDatabase } from '../support/databases.ts';
import { appendContract } from './contract/appends.ts';
import { conversationContract } from './contract/conversations.ts';
import { deadlineContract } from './contract/deadlines.ts';
import { directoryContract } from './contract/directory.ts';
import { durabilityContract } from './contract/durability.ts';
import { erasureContract } from './contract/erasure.ts';
import { foldingContract } from './contract/folding.ts';
import { groupContract } from './contract/groups.ts';
import { openedStores } from './contract/openedStores.ts';
import { outboxContract } from './contract/outbox.ts';

/** What every database must do under the store. `make` gives an empty one. */
export function storeContract(name: string, make: () => Promise<TestDatabase>): void {
  describe(`the store on ${name}`, () => {
    const opened = openedStores(make);
    appendContract(opened);
    groupContract(opened);
    durabilityContract(opened);
    directoryContract(opened);
    deadlineContract(opened);
    outboxContract(opened);
    erasureContract(opened);
    foldingContract(opened);
    conversationContract(opened);
  });
}
