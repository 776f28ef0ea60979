import tab from '../../../locale/en/tab.json' with { type: 'json' };
import lead from '../../../locale/en/tabLead.json' with { type: 'json' };
import notes from '../../../locale/en/tabNotes.json' with { type: 'json' };
import stage from '../../../locale/en/tabStage.json' with { type: 'json' };

export const texts = { tab, lead, notes, stage };
