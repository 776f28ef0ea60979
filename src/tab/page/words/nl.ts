import tab from '../../../locale/nl/tab.json' with { type: 'json' };
import lead from '../../../locale/nl/tabLead.json' with { type: 'json' };
import notes from '../../../locale/nl/tabNotes.json' with { type: 'json' };
import stage from '../../../locale/nl/tabStage.json' with { type: 'json' };

export const texts = { tab, lead, notes, stage };
