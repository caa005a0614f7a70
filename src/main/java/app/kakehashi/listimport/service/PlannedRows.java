package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.PlannedRow;
import java.util.List;
import java.util.function.Consumer;

/** Takes what becomes of rows, some at a time, in whatever order. */
interface PlannedRows extends Consumer<List<PlannedRow>> {}
