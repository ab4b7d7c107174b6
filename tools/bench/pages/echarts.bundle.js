// Apache ECharts with only what this page uses, as its handbook says.
import { LinesChart, ScatterChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([LinesChart, ScatterChart, DataZoomComponent, GridComponent, TooltipComponent, CanvasRenderer]);
window.echarts = { init };
