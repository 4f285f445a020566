"""The paper and the grid of the form. `static/css/sheet.css` draws with the same measures; whether the two agree shows in the tests of fitting, which print."""

COLUMNS = 36
LABEL = 5
CONTENT = COLUMNS - LABEL
COLUMN_MM = 5.0
WIDTH_MM = COLUMNS * COLUMN_MM

PAGE_HEIGHT_MM = 297.0
MARGIN_TOP_MM = 15.0
MARGIN_BOTTOM_MM = 12.0
BODY_HEIGHT_MM = PAGE_HEIGHT_MM - MARGIN_TOP_MM - MARGIN_BOTTOM_MM
HEAD_MM = 13.0
SUBTITLE_MM = 6.0
SLACK_MM = 1.5

PADDING_X_MM = 1.2
PADDING_Y_MM = 0.8
BORDER_MM = 0.25
LINE_HEIGHT = 1.35
POINT_MM = 25.4 / 72

TEXT_SIZES = (9.0, 8.5, 8.0, 7.5)
LABEL_POINTS = 8.5
NOTE_POINTS = 7.5
PICTURE_LEAST_MM = 45.0
PICTURE_MOST_MM = 110.0
