package qianyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Against the calendar of the platform. */
class CalendarTest {
    private static final int DAY = 4;

    @Test
    void everyDayOfSixCenturies() {
        LocalDate start = LocalDate.of(2000, 1, 1);
        for (int day = -110_000; day < 110_000; day++) {
            LocalDate date = start.plusDays(day);
            double[] found = new double[7];
            for (int measure = 1; measure < 7; measure++) {
                found[measure] = Calendar.part(day, measure, DAY);
            }
            double[] wanted = {
                0,
                date.getYear(),
                1 + (date.getMonthValue() - 1) / 3,
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getDayOfWeek().getValue() % 7,
                date.toEpochDay() - LocalDate.of(0, 1, 1).toEpochDay()
            };
            assertThat(found).as(date.toString()).isEqualTo(wanted);
        }
    }

    @Test
    void partsOfADay() {
        double instant = 12 + (13 * 3600 + 45 * 60 + 6.5) / 86_400;
        assertThat(Calendar.part(instant, 7, DAY)).isEqualTo(13);
        assertThat(Calendar.part(instant, 8, DAY)).isEqualTo(45);
        assertThat(Calendar.part(instant, 9, DAY)).isEqualTo(6.5);
    }

    @Test
    void timeInYearsIsTheYear() {
        int year = Calendar.unit("Year");
        assertThat(Calendar.part(2021.5, 1, year)).isEqualTo(2021);
        assertThat(Calendar.part(2021.5, 3, year)).isEqualTo(7);
        assertThat(Calendar.part(2021.5, 4, year)).isEqualTo(1);
    }
}
