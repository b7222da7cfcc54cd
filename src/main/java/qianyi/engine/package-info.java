/**
 * A model flattened into a program, the ways to run it, and what a run yields. Contents, each file once.
 *
 * <p><b>What is run, and what comes of it.</b> {@link OneRun} asks for a run of a {@link Program}, {@link Simulation} runs it,
 * {@link Run} is what it saved. {@link Column} is one number of a program, {@link ColumnName} and
 * {@link TablePoint} are numbers as a person names them, {@link SavedColumns} those that are kept, {@link RunOverride} what a
 * run changes. {@link Frame} is the memory of a run while it lasts, {@link RunRecorder} hands on what it saves, {@link
 * KeptRows} keeps all of it and {@link SavedRows} takes it row by row, {@link OverrideSchedule} its overrides in order of time, {@link Memories} and {@link Memory} what it remembers of the
 * past. {@link RunTrace} keeps every number of a run, {@link StateAccount} says how each came about, {@link Counterfactual} what
 * its equation would have given for other inputs. {@link Integrator} carries stocks over a step by a method of {@link RungeKutta}, with {@link StockMotion} for the
 * stocks of one run; {@link Grid} and {@link ChangingGrid} are time where the model rules it.
 *
 * <p><b>From model to program.</b> {@link ProgramCompiler} goes through the model; {@link Constants} and {@link Elements} say
 * what is known before, {@link SlotLayout} where everything lies, {@link LeftSide} and {@link Scope} which elements are meant,
 * {@link DraftLines} holds the lines, {@link Ordering} puts them in order, {@link NonNegative} cuts outflows, {@link
 * StockOrderCompiler} finds conveyors, queues and ovens, {@link ConveyorLines}, {@link QueueLines} and {@link OvenLines} write
 * each out, {@link Entrance} is an inflow that they may hold up, {@link CompileException} carries a mistake out. Expressions are taken apart by {@link ExpressionCompiler}, {@link
 * ReferenceCompiler}, {@link FunctionCompiler}, {@link ArrayCompiler}, {@link ArrayFunctionCompiler}, {@link TableCompiler} and
 * {@link StateCompiler}, which has {@link PastLines} write out what looks back, and {@link ProfileLines} for delays with a table; {@link ArrayValueCompiler} has functions of arrays that give one number; {@link Codes} has the four operations, {@link TimeComparison} is a comparison with the time, {@link ComputedElement} an element that an expression chooses,
 * {@link ElementRange} some elements of an array function. A program consists of {@link Assignment}s of {@link Code} (a {@link CodeVisitor} for each use, {@link
 * RebuiltCode} for changed copies) and of {@link StockElement}s; {@link RequiredLines} and {@link ChangingSlots} find what a
 * question hangs on.
 *
 * <p><b>What functions mean.</b> {@link Arithmetic}, {@link Waves}, {@link Calendar}, {@link Vectors} and {@link Reductions},
 * {@link ArrayFunctions}, {@link Matrices}, {@link Allocation}, {@link Market}, {@link VectorLookup}; tables: {@link LookupTable}, {@link LookupTables}, {@link
 * TableFunctions}, {@link TableDensity}, {@link TablesOfTime}, {@link PointIndex}; chance: {@link Randomness}, {@link Distributions}, {@link
 * SpecialFunctions}.
 *
 * <p><b>Bytecode for one run.</b> {@link ScalarKernel} is the step of a program, cut into {@link ScalarPart}s; {@link
 * CodeEmitter} writes code as instructions that read by {@link Operands}, {@link StockLines} those of the stocks, {@link
 * ScratchPlaces} the places for arguments, {@link CodeSize} how long they get; {@link SharedCode} takes out what several lines
 * have in common; {@link HiddenClass} defines the class, {@link CompiledMotion} moves its stocks.
 *
 * <p><b>Lanes for many runs side by side.</b> {@link LaneProgram} is a program for members, {@link LaneRun} runs them, {@link
 * LaneMemory} is their memory, {@link LaneMotion} moves their stocks, {@link LanePipes} has their past. What differs between
 * members is found by {@link LaneDependence}, what does not is computed once by {@link CommonNumbers}; {@link LaneOrder} orders
 * the lines, {@link LaneArrays} shares arrays. {@link LaneLines} compiles {@link LaneLine}s by {@link LaneShape}; {@link
 * LaneLowering} makes {@link LanePass}es of them, {@link LanePart} a method of passes, {@link LaneParts} the methods of a
 * program. {@link LaneMath} and {@link LookupTableLanes} are functions over all lanes at once.
 *
 * <p><b>A module for a browser.</b> {@link WasmProgram} is a program as a WebAssembly module: {@link WasmEmitter} writes its
 * lines, {@link WasmMemory} says where its numbers lie, {@link WasmPlaces} tells that to whoever runs it. {@link WasmRun} and
 * {@link WasmTable} are the loop of a run and the tables in that memory, as Java methods that are translated.
 */
@NullMarked
package qianyi.engine;

import org.jspecify.annotations.NullMarked;
